/** Keeps the documents together: every link leads somewhere, and both READMEs say the same. */
import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blocksOf, headingsOf, pages, proseOf, root } from './testing/pages.ts'

describe('a link', () => {
  it.each(pages)('in %s leads to a file and a heading that exist', (page) => {
    expect(linksOf(page).filter((target) => !leadsSomewhere(page, target))).toEqual([])
  })
})

describe('the two READMEs', () => {
  it('have the same structure', () => {
    const [english, chinese] = readmes(levelsOf)
    expect(chinese).toEqual(english)
  })

  it('give the same commands', () => {
    const [english, chinese] = readmes(blocksOf)
    expect(chinese).toEqual(english)
  })

  it('link to the same pages', () => {
    const [english, chinese] = readmes(pagesLinkedFrom)
    expect(chinese).toEqual(english)
  })
})

function readmes<Part>(partOf: (page: string) => Part): [Part, Part] {
  return [partOf('README.md'), partOf('README.zh-CN.md')]
}

function levelsOf(page: string): number[] {
  return headingsOf(page).map(({ level }) => level)
}

/** Without the pictures, and the links to each other. */
function pagesLinkedFrom(page: string): string[] {
  return linksOf(page).filter((target) => !/^README|\.png$/.test(target))
}

function linksOf(page: string): string[] {
  const targets = proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)
  return Array.from(targets, ([, target = '']) => target).filter((target) => !/^\w+:/.test(target))
}

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : normalize(join(dirname(page), path))
  if (!existsSync(join(root, file))) return false
  return anchor === undefined || headingsOf(file).some((heading) => heading.anchor === anchor)
}
