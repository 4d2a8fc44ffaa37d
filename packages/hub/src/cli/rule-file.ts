/** Rules in files, and rules beside rules. */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { WrongUseError } from '../platform/errors.ts'
import type { Database } from '../platform/storage/database.ts'
import { fold } from '../rules/fold.ts'
import { checkRuleInput } from '../rules/rule-input.ts'
import { listRules } from '../rules/rule.repository.ts'
import type { Keyword, Rule } from '../rules/rule.ts'

const ruleFile = z.strictObject({ rules: z.array(z.record(z.string(), z.unknown())) })

/** @throws {@link WrongUseError} naming the first rule that cannot be kept. */
export function readRuleFile(json: string, into: { readonly account?: string | null }): Rule[] {
  const { data, error } = ruleFile.safeParse(parse(json))
  if (error) throw wrongFile(z.prettifyError(error))
  return data.rules.map((rule, index) => {
    try {
      return checkRuleInput({ ...rule, ...into })
    } catch (cause) {
      if (!(cause instanceof WrongUseError)) throw cause
      throw wrongFile(`rule ${index + 1}: ${cause.message}`, cause.zh)
    }
  })
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw wrongFile(error instanceof Error ? error.message : String(error))
  }
}

function wrongFile(reason: string, zh = reason): WrongUseError {
  return new WrongUseError({
    en: `The file holds no rules that can be kept, and nothing was imported: ${reason}`,
    zh: `文件中的规则无法保存，未导入任何内容：${zh}`,
  })
}

/** The other rules of the account that wait for one of the same keywords. */
export async function rulesWithSameKeywords(db: Kysely<Database>, rule: Rule): Promise<Rule[]> {
  const keys = new Set(rule.keywords.map(keyOf))
  const others = await listRules(db, { appid: rule.appid })
  return others.filter(
    ({ id, keywords }) => id !== rule.id && keywords.some((keyword) => keys.has(keyOf(keyword))),
  )
}

function keyOf({ match, text }: Keyword): string {
  return `${match} ${match === 'regex' ? text : fold(text).trim()}`
}
