/**
 * `secret.key` of the data folder, mode 0600: one key in base64; two while keys are exchanged, the new one
 * first. Whole or absent at any instant.
 */
import { existsSync, readFileSync } from 'node:fs'
import { chown, link, open, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { makeMasterKey, parseMasterKey, writeMasterKey, type MasterKey } from './master-key.ts'

export function keyFileIn(dataFolder: string): string {
  return join(dataFolder, 'secret.key')
}

/** Made the first time. Two programs that start together agree on one key. */
export async function makeKeyFile(path: string): Promise<void> {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  const draft = await writeDraft(path, [makeMasterKey()])
  try {
    await link(draft, path)
  } catch (error) {
    if (!isAlreadyThere(error)) throw error
  } finally {
    await unlink(draft)
  }
}

/** @throws {@link SecretKeyError} */
export function readKeyFile(path: string): MasterKey[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => parseMasterKey(line, path))
}

/** Takes the place of what is there, for the same owner, on the disk before it returns. */
export async function replaceKeyFile(path: string, keys: readonly MasterKey[]): Promise<void> {
  const draft = await writeDraft(path, keys)
  // The administrator may run the command, but the hub must go on reading its key.
  const { uid, gid } = await stat(path)
  await chown(draft, uid, gid)
  await rename(draft, path)
  const folder = await open(dirname(path))
  await folder.sync()
  await folder.close()
}

async function writeDraft(path: string, keys: readonly MasterKey[]): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const text = keys.map((key) => `${writeMasterKey(key)}\n`).join('')
  await writeFile(draft, text, { mode: 0o600, flush: true })
  return draft
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
