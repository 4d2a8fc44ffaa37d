/** The rules of all accounts: matched in memory, changed in the database. */
import type { Kysely } from 'kysely'
import type { Changes } from '../platform/changes.ts'
import type { Clock } from '../platform/clock.ts'
import { NotFoundError } from '../platform/errors.ts'
import type { Database } from '../platform/storage/database.ts'
import { raiseRevision } from '../platform/storage/revision.repository.ts'
import { buildRuleIndex, byPrecedence, type Hit, type RuleIndex } from './rule-index.ts'
import { deleteRule, findRule, listRules, saveRule } from './rule.repository.ts'
import type { Rule } from './rule.ts'

const subjectPrefix = 'rules/'
const everyAccount = '*'

export interface RulesContext {
  readonly db: Kysely<Database>
  readonly clock: Clock
}

/** Keeps all the rules, or none of them. */
export async function saveRules(context: RulesContext, rules: readonly Rule[]): Promise<void> {
  const at = context.clock.now()
  await context.db.transaction().execute(async (trx) => {
    const subjects = new Set<string>()
    for (const rule of rules) {
      const before = await findRule(trx, rule.id)
      if (before !== undefined) subjects.add(subjectOf(before.appid))
      subjects.add(subjectOf(rule.appid))
      await saveRule(trx, { rule, at })
    }
    for (const subject of subjects) await raiseRevision(trx, subject)
  })
}

/** @throws {@link NotFoundError} */
export async function removeRule(context: RulesContext, id: string): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    const rule = await findRule(trx, id)
    if (rule === undefined) throw unknownRule(id)
    await deleteRule(trx, id)
    await raiseRevision(trx, subjectOf(rule.appid))
  })
}

/** The rules that `text` meets on an account, best first, straight from the database. */
export async function testRules(
  db: Kysely<Database>,
  { appid, text }: { readonly appid: string; readonly text: string },
): Promise<Hit[]> {
  const rules = [...(await listRules(db, { appid })), ...(await listRules(db, { appid: null }))]
  return [...buildRuleIndex(rules).match(text)]
}

export interface Rules {
  /** The rules that a text meets on an account, best first, rules for every account included. */
  match(appid: string, text: string): Iterable<Hit>
}

/** Holds all rules in memory and follows their changes. */
export async function loadRules(db: Kysely<Database>, changes: Changes): Promise<Rules> {
  const indexes = new Map<string | null, RuleIndex>()

  async function load(appid: string | null): Promise<void> {
    indexes.set(appid, buildRuleIndex(await listRules(db, { appid })))
  }

  const all = Map.groupBy(await listRules(db), ({ appid }) => appid)
  for (const [appid, rules] of all) indexes.set(appid, buildRuleIndex(rules))
  changes.subscribe(async (changed) => {
    for (const subject of changed) {
      if (subject.startsWith(subjectPrefix)) await load(appidOf(subject))
    }
  })
  return {
    match: (appid, text) =>
      inOrder(indexes.get(appid)?.match(text) ?? [], indexes.get(null)?.match(text) ?? []),
  }
}

function subjectOf(appid: string | null): string {
  return subjectPrefix + (appid ?? everyAccount)
}

function appidOf(subject: string): string | null {
  const appid = subject.slice(subjectPrefix.length)
  return appid === everyAccount ? null : appid
}

/** Merges two sequences of hits that are each in order. */
function* inOrder(ones: Iterable<Hit>, others: Iterable<Hit>): Iterable<Hit> {
  const [left, right] = [ones[Symbol.iterator](), others[Symbol.iterator]()]
  let [one, other] = [left.next(), right.next()]
  while (!one.done || !other.done) {
    if (other.done || (!one.done && byPrecedence(one.value, other.value) <= 0)) {
      yield one.value
      one = left.next()
    } else {
      yield other.value
      other = right.next()
    }
  }
}

function unknownRule(id: string): NotFoundError {
  return new NotFoundError({
    en: `There is no rule ${id}. See: mphub rule list --account <appid>`,
    zh: `没有规则 ${id}。查看：mphub rule list --account <appid>`,
  })
}
