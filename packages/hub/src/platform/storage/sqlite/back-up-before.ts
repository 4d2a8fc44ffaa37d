/** Keeps a copy of an embedded database as it is before its tables change. */
import { rename, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'

/** The copy lies beside the database; one from before an earlier change is replaced. */
export async function backUpBefore(path: string): Promise<void> {
  const copy = `${path}.before-migration`
  const draft = `${copy}.draft`
  await rm(draft, { force: true })
  using source = new DatabaseSync(path, { readOnly: true })
  source.prepare('vacuum into ?').run(draft)
  await rename(draft, copy)
}
