/** Files in a folder, each whole or not at all. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeFileSync(pathOf(`${name}.part`), bytes)
      renameSync(pathOf(`${name}.part`), pathOf(name))
    },
    delete(name) {
      rmSync(pathOf(name), { force: true })
    },
  }
}
