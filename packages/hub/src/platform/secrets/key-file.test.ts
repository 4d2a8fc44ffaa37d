/** The key in the data folder. */
import { chown, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyFileIn, makeKeyFile, readKeyFile, replaceKeyFile } from './key-file.ts'
import { makeMasterKey, parseMasterKey } from './master-key.ts'
import { SecretKeyError } from './secret-key-error.ts'

async function makeFolder() {
  const path = await mkdtemp(join(tmpdir(), 'mphub-key-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

describe('the secret key', () => {
  it('is made once, for its owner alone, and found again', async () => {
    await using folder = await makeFolder()
    const path = keyFileIn(folder.path)

    const read = async () => {
      await makeKeyFile(path)
      return readKeyFile(path).map(({ id }) => id)
    }
    const [one, other] = await Promise.all([read(), read(), read()])

    expect(one).toEqual(other)
    expect(await read()).toEqual(one)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder.path)).toEqual(['secret.key'])
  })

  it('may stand beside the one that takes its place', async () => {
    await using folder = await makeFolder()
    const path = keyFileIn(folder.path)
    const [next, before] = [makeMasterKey(), makeMasterKey()]
    await makeKeyFile(path)

    await replaceKeyFile(path, [next, before])

    expect(readKeyFile(path)).toEqual([next, before])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, 'utf8')).toMatch(/^\S{44}\n\S{44}\n$/)
  })

  it('stays with its owner, whoever exchanges it', async () => {
    await using folder = await makeFolder()
    const path = keyFileIn(folder.path)
    await makeKeyFile(path)
    const own = userInfo().uid
    const owner = own === 0 ? 1_000 : own
    await chown(path, owner, own === 0 ? owner : userInfo().gid)

    await replaceKeyFile(path, [makeMasterKey()])

    expect((await stat(path)).uid).toBe(owner)
  })

  it.each(['', 'short', randomBytes(31).toString('base64')])('%j is refused', (text) => {
    expect(() => parseMasterKey(text)).toThrow(SecretKeyError)
    expect(() => parseMasterKey(text, 'MPHUB_SECRET_KEY_NEXT')).toThrow(/^MPHUB_SECRET_KEY_NEXT /)
  })
})
