/** The docstrings over the definitions of @mphub/wechat/endpoints, written from what the definitions say. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listEndpoints, type Endpoint } from '@mphub/wechat/endpoints'
import { callersInWords, limitsInWords } from './endpoint-words.ts'
import { root } from './pages.ts'

const endpoints = new Map(listEndpoints().map((endpoint) => [endpoint.id, endpoint]))

/** The files that hold definitions, relative to the root. */
export const definitionFiles: readonly string[] = globSync('packages/wechat/src/api/**/*.ts', {
  cwd: root,
})
  .filter((file) => !file.endsWith('.test.ts') && sourceOf(file).includes('endpoint({\n  id:'))
  .toSorted()

export function sourceOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** A file with each docstring as it should be. */
export function withDocstrings(source: string): string {
  const definition =
    /(?:\/\*\*(?:(?!\*\/)[^])*\*\/\n)?((?:export )?const \w+ = endpoint\(\{\n {2}id: '([^']+)')/g
  return source.replaceAll(definition, (_all, opening: string, id: string) => {
    const endpoint = endpoints.get(id)
    if (!endpoint) throw new Error(`${id} is defined in a file but not part of the package`)
    return `${docstringOf(endpoint)}\n${opening}`
  })
}

function docstringOf(endpoint: Endpoint): string {
  const { page, summary, notes, errors, legacy } = endpoint
  const facts = [callersInWords(endpoint), ...limitsInWords(endpoint)]
  const paragraphs = [
    `${page}. ${summary}`,
    notes.join(' '),
    facts.map((fact) => `${fact}.`).join(' '),
    errors.length > 0 ? `Errors: ${errors.join(', ')}.` : '',
    legacy ? '@deprecated WeChat has replaced it, or takes it out of service.' : '',
  ]
  const lines = paragraphs.filter((text) => text !== '').map(wrap)
  return `/**\n${lines.join('\n *\n')}\n */`
}

function wrap(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && longer.length <= 100) lines[lines.length - 1] = longer
    else lines.push(` * ${word}`)
  }
  return lines.join('\n')
}
