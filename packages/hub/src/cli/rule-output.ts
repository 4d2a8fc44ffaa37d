/** How rules are shown. */
import type { Hit } from '../rules/rule-index.ts'
import type { Keyword, Rule } from '../rules/rule.ts'
import type { RuleInput } from '../rules/rule-input.ts'
import { table } from './output.ts'
import { describeReply } from './reply-output.ts'

/** The form in which rules are exported and imported. */
export function exportRule(rule: Rule): RuleInput {
  const { id, appid, name, priority, enabled, keywords, reply, module } = rule
  return {
    ...{ id, account: appid, name, priority, enabled, keywords: [...keywords] },
    ...(reply === null ? { module } : { reply }),
  }
}

export function describeRules(rules: readonly Rule[]): string {
  return table(
    ['ID', 'ACCOUNT', 'PRIORITY', 'KEYWORDS', 'ANSWER'],
    rules.map((rule) => [
      rule.id,
      rule.appid ?? 'all',
      `${rule.priority}${rule.enabled ? '' : ' (disabled)'}`,
      rule.keywords.map(describeKeyword).join(', '),
      describeAnswer(rule),
    ]),
  )
}

export function showHit({ rule, keyword }: Hit) {
  return { rule: exportRule(rule), keyword }
}

export function describeHits(hits: readonly Hit[]): string {
  if (hits.length === 0) return 'No rule meets this text; the default reply is given.'
  return table(
    ['', 'RULE', 'KEYWORD', 'ANSWER'],
    hits.map(({ rule, keyword }, index) => [
      index === 0 ? '→' : '',
      rule.id,
      describeKeyword(keyword),
      describeAnswer(rule),
    ]),
  )
}

function describeKeyword({ match, text, strict }: Keyword): string {
  if (match === 'any') return 'any'
  return `${match} "${text}"${strict ? ' (strict)' : ''}`
}

function describeAnswer({ reply, module }: Rule): string {
  return reply === null ? `[module] ${module ?? ''}` : describeReply(reply)
}
