/** The documents of the repository, and what stands in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** The pages that this project promises to keep true, relative to the root. */
export const pages: readonly string[] = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...markdownIn('docs'),
  ...markdownIn('docs/decisions'),
  'bench/README.md',
  'packages/simulator/README.md',
  'packages/wechat/README.md',
]

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'))
  return names.toSorted().map((name) => `${folder}/${name}`)
}

export function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

export interface Block {
  /** The first word after the fence. */
  readonly language: string
  readonly words: readonly string[]
  readonly text: string
}

export function blocksOf(page: string): Block[] {
  const fences = textOf(page).matchAll(/^```(\w+) ?(.*)\n([^]*?)^```$/gm)
  return Array.from(fences, ([, language = '', words = '', text = '']) => ({
    language,
    words: words.split(' ').filter((word) => word !== ''),
    text,
  }))
}

/** The page without its blocks, so that what looks like Markdown in them is not taken for it. */
export function proseOf(page: string): string {
  return textOf(page).replaceAll(/^```[^]*?^```$/gm, '')
}

export interface Heading {
  readonly level: number
  /** What a link to it ends in. */
  readonly anchor: string
}

export function headingsOf(page: string): Heading[] {
  const lines = proseOf(page).matchAll(/^(#+) (.+)$/gm)
  return Array.from(lines, ([, marks = '', words = '']) => ({
    level: marks.length,
    anchor: anchorOf(words),
  }))
}

function anchorOf(words: string): string {
  const kept = words.toLowerCase().replaceAll(/[^\p{Letter}\p{Number} _-]/gu, '')
  return kept.replaceAll(' ', '-')
}
