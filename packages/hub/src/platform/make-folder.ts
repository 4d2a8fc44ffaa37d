/** Makes a folder, and those above it that are missing. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Node’s own `recursive` tries for ever where a parent refuses to hold anything, as `/proc` does.
 *
 * @throws the error of the system
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (isMade(path, mode)) return
  makeFolder(dirname(path), mode)
  mkdirSync(path, { mode })
}

/** False when the folder above it is missing. */
function isMade(path: string, mode: number): boolean {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' && dirname(path) !== path) return false
    if (code !== 'EEXIST') throw error
  }
  return true
}
