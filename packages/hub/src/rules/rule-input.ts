/** Checks what an operator enters for a rule, on the command line and in files. */
import { randomUUIDv7 } from 'node:crypto'
import { checkReply, InvalidReplyError, type Reply } from '@mphub/wechat/callback'
import { z } from 'zod'
import { WrongUseError } from '../platform/errors.ts'
import { checkRegex } from './regex-set.ts'
import { lowestPriority, matchKinds, pinned, type Rule } from './rule.ts'

/** In UTF-16 code units. The cost of matching grows with it. */
const longestKeyword = 255

const keyword = z.strictObject({
  match: z.enum(matchKinds).default('exact'),
  text: z.string().max(longestKeyword).default(''),
  strict: z.boolean().default(false),
})

/** A rule as it stands in an exported file. */
export const ruleInput = z.strictObject({
  id: z.uuidv7().optional(),
  account: z.string().min(1).nullable().default(null),
  name: z.string().max(255).default(''),
  priority: z.int().min(lowestPriority).max(pinned).default(lowestPriority),
  enabled: z.boolean().default(true),
  keywords: z.array(keyword).min(1),
  reply: z.unknown().optional(),
  module: z.string().min(1).max(64).nullable().default(null),
})

export type RuleInput = z.input<typeof ruleInput>

/** @throws {@link WrongUseError} saying which part is wrong and what it must be. */
export function checkRuleInput(input: unknown): Rule {
  const { data, error } = ruleInput.safeParse(input)
  if (error) throw wrongRule(z.prettifyError(error))
  const { id, account, name, keywords, reply, ...rest } = data
  for (const one of keywords) checkKeyword(one)
  if ((reply === undefined) === (rest.module === null)) {
    throw wrongRule('a rule has either a reply or a module')
  }
  return {
    id: id ?? randomUUIDv7(),
    appid: account,
    name: name || keywords[0]?.text || 'any',
    keywords,
    reply: reply === undefined ? null : replyFrom(reply),
    ...rest,
  }
}

function checkKeyword({ match, text }: z.output<typeof keyword>): void {
  if (match === 'any') {
    if (text !== '') throw wrongRule('a keyword that matches any text has no text of its own')
  } else if (text.trim() === '') {
    throw wrongRule(`a keyword of kind ${match} needs a text`)
  } else if (!text.isWellFormed()) {
    throw wrongRule('a keyword holds half a character (an unpaired surrogate)')
  } else if (match === 'regex') {
    checkRegex(text)
  }
}

function replyFrom(value: unknown): Reply {
  try {
    return checkReply(value)
  } catch (error) {
    if (!(error instanceof InvalidReplyError)) throw error
    throw wrongRule(error.message)
  }
}

function wrongRule(reason: string): WrongUseError {
  return new WrongUseError({
    en: `The rule cannot be kept: ${reason}`,
    zh: `规则无法保存：${reason}`,
  })
}
