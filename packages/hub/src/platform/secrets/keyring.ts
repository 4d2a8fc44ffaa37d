/** The master keys that a process knows: one; two while they are exchanged. */
import type { Config } from '../config.ts'
import { inDataFolder } from '../data-folder.ts'
import { keyFileIn, makeKeyFile, readKeyFile } from './key-file.ts'
import { parseMasterKey, type MasterKey } from './master-key.ts'

export interface Keyring {
  /** The one it was started with. */
  own(): MasterKey
  /** Undefined when it is not known, also after looking into the file again. */
  find(id: string): MasterKey | undefined
  /** For what does not say which key sealed it. */
  all(): readonly MasterKey[]
}

/** From the environment, else from the data folder. @throws {@link SecretKeyError}, {@link DataFolderError} */
export async function openKeyring(
  config: Pick<Config, 'secretKey' | 'nextSecretKey' | 'data'>,
): Promise<Keyring> {
  const { secretKey, nextSecretKey, data } = config
  if (secretKey === undefined) return inDataFolder(data, () => keyringOfFile(keyFileIn(data)))
  const own = parseMasterKey(secretKey)
  if (nextSecretKey === undefined) return keyringOf([own])
  return keyringOf([own, parseMasterKey(nextSecretKey, 'MPHUB_SECRET_KEY_NEXT')])
}

export function keyringOf(keys: readonly [MasterKey, ...MasterKey[]]): Keyring {
  return {
    own: () => keys[0],
    find: (id) => keys.find((key) => key.id === id),
    all: () => keys,
  }
}

/** Another process may exchange the key at any time: the file then has both before either is needed. */
async function keyringOfFile(path: string): Promise<Keyring> {
  await makeKeyFile(path)
  let keys = readKeyFile(path)
  return {
    own() {
      const [key] = keys
      if (key === undefined) throw new Error('a key file holds a key')
      return key
    },
    find(id) {
      const known = keys.find((key) => key.id === id)
      if (known !== undefined) return known
      keys = readKeyFile(path)
      return keys.find((key) => key.id === id)
    },
    all: () => keys,
  }
}
