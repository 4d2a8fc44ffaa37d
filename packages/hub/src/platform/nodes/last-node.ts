/** Which node ran last on a data folder: whoever holds the folder now knows that it is gone. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isNodeId } from './node-id.ts'

/** Undefined when none did, or when the file does not say. */
export async function readLastNode(folder: string): Promise<string | undefined> {
  const text = await readFile(pathIn(folder), 'utf8').catch(() => '')
  const id = text.trim()
  return isNodeId(id) ? id : undefined
}

/** Old or new, never half of it. */
export async function writeLastNode(folder: string, id: string): Promise<void> {
  const path = pathIn(folder)
  await writeFile(`${path}.new`, `${id}\n`)
  await rename(`${path}.new`, path)
}

function pathIn(folder: string): string {
  return join(folder, 'node')
}
