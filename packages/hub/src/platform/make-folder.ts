/** Makes a folder, and those above it that are missing. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Node’s own `recursive` tries for ever where a parent refuses to hold anything, as `/proc` does.
 *
 * @throws the error of the system
 */
export function makeFolder(path: string, mode = 0o777): void {
  try {
    makeOne(path, mode)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    makeFolder(dirname(path), mode)
    makeOne(path, mode)
  }
}

/** One that is there will do, also when another program has made it in this moment. */
function makeOne(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
