/** What is kept about rules. */
import { checkReply } from '@mphub/wechat/callback'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../platform/storage/database.ts'
import { matchKinds, type Keyword, type MatchKind, type Rule } from './rule.ts'
import type { KeywordTable, RuleTable } from './rule.table.ts'

/** Rules of one account; of all accounts with null; all there are without `appid`. */
export interface RuleScope {
  readonly appid?: string | null
}

/** In the order of their making. */
export async function listRules(db: Kysely<Database>, scope: RuleScope = {}): Promise<Rule[]> {
  const { appid } = scope
  let rules = db.selectFrom('rule').selectAll().orderBy('id')
  let keywords = db
    .selectFrom('keyword')
    .innerJoin('rule', 'rule.id', 'keyword.ruleId')
    .selectAll('keyword')
    .orderBy('ruleId')
    .orderBy('position')
  if (appid === null) {
    rules = rules.where('appid', 'is', null)
    keywords = keywords.where('rule.appid', 'is', null)
  } else if (appid !== undefined) {
    rules = rules.where('appid', '=', appid)
    keywords = keywords.where('rule.appid', '=', appid)
  }
  const keywordsOf = Map.groupBy(await keywords.execute(), ({ ruleId }) => ruleId)
  return (await rules.execute()).map((row) => toRule(row, keywordsOf.get(row.id) ?? []))
}

export async function findRule(db: Kysely<Database>, id: string): Promise<Rule | undefined> {
  const row = await db.selectFrom('rule').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const keywords = await db
    .selectFrom('keyword')
    .selectAll()
    .where('ruleId', '=', id)
    .orderBy('position')
    .execute()
  return toRule(row, keywords)
}

/** Keeps a rule. One with the same id is replaced as a whole. */
export async function saveRule(
  trx: Transaction<Database>,
  { rule, at }: { readonly rule: Rule; readonly at: number },
): Promise<void> {
  await deleteRule(trx, rule.id)
  await trx
    .insertInto('rule')
    .values({
      id: rule.id,
      appid: rule.appid,
      name: rule.name,
      priority: rule.priority,
      enabled: rule.enabled ? 1 : 0,
      reply: rule.reply && JSON.stringify(rule.reply),
      module: rule.module,
      createdAt: at,
    })
    .execute()
  await trx
    .insertInto('keyword')
    .values(rule.keywords.map((keyword, position) => toRow(rule.id, position, keyword)))
    .execute()
}

export async function deleteRule(trx: Transaction<Database>, id: string): Promise<void> {
  await trx.deleteFrom('keyword').where('ruleId', '=', id).execute()
  await trx.deleteFrom('rule').where('id', '=', id).execute()
}

function toRow(ruleId: string, position: number, keyword: Keyword): KeywordTable {
  const { match, text, strict } = keyword
  return { ruleId, position, kind: match, text, strict: strict ? 1 : 0 }
}

function toRule(row: Selectable<RuleTable>, keywords: readonly KeywordTable[]): Rule {
  return {
    id: row.id,
    appid: row.appid,
    name: row.name,
    priority: row.priority,
    enabled: row.enabled === 1,
    keywords: keywords.map(({ kind, text, strict }) => ({
      match: toMatchKind(kind),
      text,
      strict: strict === 1,
    })),
    reply: row.reply === null ? null : checkReply(JSON.parse(row.reply)),
    module: row.module,
  }
}

function toMatchKind(text: string): MatchKind {
  const kind = matchKinds.find((candidate) => candidate === text)
  if (kind === undefined) throw new Error(`the database holds a keyword of kind ${text}`)
  return kind
}
