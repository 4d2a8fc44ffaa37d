/** Writes what is derived from the definitions of WeChat’s calls: their docstrings and their pages. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitionFiles, sourceOf, withDocstrings } from './testing/endpoint-docstrings.ts'
import { endpointPages, folder } from './testing/endpoint-pages.ts'
import { root } from './testing/pages.ts'

for (const file of definitionFiles) {
  writeFileSync(join(root, file), withDocstrings(sourceOf(file)))
}

rmSync(join(root, folder), { recursive: true, force: true })
mkdirSync(join(root, folder))
for (const [name, text] of endpointPages()) {
  writeFileSync(join(root, folder, name), text)
}
