/** Writes what is derived from the definitions of WeChat’s calls: their docstrings and their pages. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitionFiles, sourceOf, withDocstrings } from './testing/endpoint-docstrings.ts'
import { root } from './testing/pages.ts'

for (const file of definitionFiles) {
  writeFileSync(join(root, file), withDocstrings(sourceOf(file)))
}
