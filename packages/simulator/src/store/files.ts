/** Files in a folder, each whole or not at all. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FileNotWrittenError } from './file-not-written-error.ts'
import type { Bytes } from './store.ts'

export function filesIn(folder: string): Bytes {
  const pathOf = (name: string) => join(folder, name)
  return {
    get(name) {
      try {
        return readFileSync(pathOf(name))
      } catch {
        return undefined
      }
    },
    set(name, bytes) {
      const part = pathOf(`${name}.part`)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeFileSync(part, bytes)
        renameSync(part, pathOf(name))
      } catch (cause) {
        rmSync(part, { force: true })
        throw new FileNotWrittenError(pathOf(name), cause)
      }
    },
    delete(name) {
      rmSync(pathOf(name), { force: true })
    },
  }
}
