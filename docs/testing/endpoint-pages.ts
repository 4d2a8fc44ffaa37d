/** The reference of WeChat’s calls: a page for each group, one of the quotas, one of the error codes. */
import { inspect } from 'node:util'
import { errorCodes } from '@mphub/wechat'
import { listEndpoints, listQuotas, type Endpoint } from '@mphub/wechat/endpoints'
import { sourceOf } from './endpoint-docstrings.ts'
import { callersInWords, limitsInWords } from './endpoint-words.ts'

/** Where the pages lie, relative to the root. */
export const folder = 'docs/reference'

const made = '<!-- Made by `npm run fix` from packages/wechat/src/api. Change it there. -->'

/** In the order of their ids, since the order of a module’s exports is nobody’s promise. */
const endpoints = listEndpoints().toSorted((one, other) => (one.id < other.id ? -1 : 1))
const groups = Map.groupBy(endpoints, ({ id }) => id.slice(0, id.indexOf('.')))

/** The pages by their names. */
export function endpointPages(): ReadonlyMap<string, string> {
  const ofGroups = Array.from(groups, ([group, calls]) => [`${group}.md`, groupPage(group, calls)])
  return new Map([
    ['README.md', overview()],
    ['quotas.md', quotaPage()],
    ['error-codes.md', errorCodePage()],
    ...ofGroups.map(([name = '', text = '']) => [name, text] as const),
  ])
}

function overview(): string {
  const rows = Array.from(groups, ([group, calls]) => {
    const { zh, about } = subjectOf(group)
    return `| [${group}](${group}.md) | ${zh} | ${about} | ${calls.length} |`
  })
  return page(
    'WeChat’s calls',
    `All ${listEndpoints().length} calls of [@mphub/wechat](../../packages/wechat/README.md), by group. ` +
      'Also: [how often each may be made](quotas.md), [what the error codes mean](error-codes.md), ' +
      '[how to add a call](../adding-an-endpoint.md).',
    ['| group | 中文 | about | calls |', '| --- | --- | --- | --: |', ...rows].join('\n'),
  )
}

function groupPage(group: string, calls: readonly Endpoint[]): string {
  const { zh, about } = subjectOf(group)
  const intro = `${about[0]?.toUpperCase()}${about.slice(1)}. [All groups](README.md)`
  return page(`${group}: ${zh}`, intro, ...calls.map(section))
}

function section(endpoint: Endpoint): string {
  const { id, page, summary, method, host, path, notes, errors, legacy, repeatable } = endpoint
  const where = host === 'api.weixin.qq.com' ? path : `${host}${path}`
  const facts = [
    callersInWords(endpoint),
    tokenInWords(endpoint),
    ...limitsInWords(endpoint),
    repeatable ? 'Safe to repeat' : '',
    legacy ? 'WeChat has replaced it, or takes it out of service' : '',
  ].filter((fact) => fact !== '')
  return [
    `## ${id}`,
    `**${page}.** ${summary}`,
    `\`${method} ${where}\` ${facts.map((fact) => `${fact}.`).join(' ')}`,
    notes.join(' '),
    errors.length > 0 ? `[Errors](error-codes.md): ${errors.join(', ')}.` : '',
    example(endpoint),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function tokenInWords({ token }: Endpoint): string {
  if (token === 'none') return 'Carries no token'
  if (token === 'component_access_token') return 'Carries the platform’s token'
  return token === 'fan_access_token' ? 'Carries a visitor’s token' : ''
}

function example({ id, answer, example }: Endpoint): string {
  const verb = answer === 'page' ? 'wechat.addressOf' : 'await wechat.call'
  const call = block(`${verb}(${id}, ${literal(example.input)})`)
  return example.answer === undefined ? call : `${call}\n\n${block(literal(example.answer))}`
}

function block(code: string): string {
  return `\`\`\`js\n${code}\n\`\`\``
}

/** As one would write it, with a file’s name for the file. */
function literal(value: unknown): string {
  const plain: unknown = JSON.parse(
    JSON.stringify(value, (_name, each: unknown) => (each instanceof File ? each.name : each)),
  )
  return inspect(plain, { depth: null, breakLength: 90, maxArrayLength: null })
}

function quotaPage(): string {
  const quotas = listQuotas().toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const rows = quotas.map(({ id, path, ...quota }) => {
    const { perDay, perDayOfTestAccount, perMinute, perMonth } = quota
    const counts = [perDay, perDayOfTestAccount, perMinute, perMonth].map(count)
    return `| ${id} | \`${path}\` | ${counts.join(' | ')} |`
  })
  return page(
    'Quotas (接口调用频次限制)',
    'Calls of a new account. Days are Beijing time. Figures grow with the number of fans, and WeChat ' +
      'changes them for single accounts: ask `openapi.getQuota` what holds today.',
    [
      '| call | path | a day | a day, test account | a minute | a month |',
      '| --- | --- | --: | --: | --: | --: |',
      ...rows,
    ].join('\n'),
  )
}

function count(calls: number | undefined): string {
  return calls === undefined ? '' : calls.toLocaleString('en')
}

function errorCodePage(): string {
  const rows = Object.entries(errorCodes)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([code, { meaning, remedy, retry }]) => {
      const cells = [code, meaning.en, meaning.zh, remedy?.en, remedy?.zh, retry]
      return `| ${cells.map((cell) => cell ?? '').join(' | ')} |`
    })
  return page(
    'Error codes (返回码)',
    'What WeChat’s numbers mean, and what to do. The last column says what helps without anyone looking: ' +
      'a new token, a short wait (`backoff`), or a long one (`later`).',
    [
      '| code | meaning | 含义 | what to do | 怎么办 | retry |',
      '| --: | --- | --- | --- | --- | --- |',
      ...rows.map((row) => row.replaceAll('<', '&lt;')),
    ].join('\n'),
  )
}

/** As the first line of a group’s file says it. */
function subjectOf(group: string): { zh: string; about: string } {
  const file = group.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const [, zh = '', about = ''] =
    /^\/\*\* (.+?): (.+?)\. \*\//.exec(sourceOf(`packages/wechat/src/api/${file}.ts`)) ?? []
  return { zh, about }
}

function page(title: string, ...parts: readonly string[]): string {
  return `${[`# ${title}`, made, ...parts].join('\n\n')}\n`
}
