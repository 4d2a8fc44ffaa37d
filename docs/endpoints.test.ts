/** Compares what is derived from the definitions of WeChat’s calls with what it is derived from. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitionFiles, sourceOf, withDocstrings } from './testing/endpoint-docstrings.ts'
import { endpointPages, folder } from './testing/endpoint-pages.ts'
import { root } from './testing/pages.ts'

// Behind? `npm run fix` writes both.
describe('the docstrings of the calls', () => {
  it.each(definitionFiles)('in %s say what the definitions say', (file) => {
    expect(sourceOf(file)).toBe(withDocstrings(sourceOf(file)))
  })
})

describe('the reference', () => {
  const pages = endpointPages()

  it('has a page for every group, and no other', () => {
    expect(readdirSync(join(root, folder)).toSorted()).toEqual([...pages.keys()].toSorted())
  })

  it.each([...pages.keys()])('says what the definitions say: %s', (name) => {
    expect(sourceOf(`${folder}/${name}`)).toBe(pages.get(name))
  })
})
