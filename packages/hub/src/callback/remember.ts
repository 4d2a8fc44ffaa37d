/** Makes a push durable before it is answered, and answers a repeated one as the first. */
import { dedupeKey } from '@mphub/wechat'
import { factOf } from '../fans/fans.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Analyzed } from './analyze.ts'
import { say, silence, type Answer } from './answer.ts'
import type { Authenticated } from './authenticate.ts'
import type { Journal, PushRecord } from './journal.ts'
import type { Decision } from './message.repository.ts'
import type { Opened } from './open.ts'
import type { Parsed } from './parse.ts'
import { outcomeOf, startWork, type Outcome } from './process.ts'
import type { CallbackQuery, Push } from './push.ts'
import { createRecall } from './recall.ts'

export type Known = Push & Authenticated & Opened & Parsed & Analyzed

interface RememberContext {
  readonly journal: Journal
  readonly clock: Clock
  readonly log: Log
}

/**
 * The last step. A reply that stands already is stored with its message in one commit; a module
 * begins only when its message is stored, and its answer is stored before WeChat gets it.
 */
export function createRemember(context: RememberContext): (known: Known) => Promise<Answer> {
  const recall = createRecall()
  return (known) => {
    const key = dedupeKey(known.message)
    return recall.join(namesOf(known, key), () => answerOnce(known, key, context))
  }
}

/** A plain signature does not cover the body: whoever repeats it gets the answer it had. */
function namesOf({ account, query, envelope }: Known, key: string): string[] {
  const name = `${account.appid}|${key}`
  return envelope === undefined ? [`${account.appid}?${query.signature}`, name] : [name]
}

async function answerOnce(known: Known, key: string, context: RememberContext): Promise<Answer> {
  const { first } = known
  const standing = standingOutcome(known)
  const decision = await context.journal.record(recordOf(known, key, standing))
  if (decision === undefined) {
    return standing === undefined ? work(known, key, context) : toAnswer(standing.reply)
  }
  if (decision.state !== 'processing')
    return toAnswer(decision.state === 'late' ? null : decision.reply)
  const repeatable = first !== undefined && 'module' in first && first.module.repeatable === true
  return repeatable ? work(known, decision.key, context) : giveUp(known, decision, context)
}

/** Undefined when a module has to be asked. */
function standingOutcome(known: Known): Outcome | undefined {
  const { first, message } = known
  if (first === undefined) return { reply: null, ruleId: null }
  return 'reply' in first ? outcomeOf({ push: known, message }, first) : undefined
}

function recordOf(known: Known, key: string, standing: Outcome | undefined): PushRecord {
  const { account, message, query, envelope, arrivedAt } = known
  const { appid } = account
  return {
    message: {
      appid,
      key,
      openid: message.fromUserName,
      kind: message.kind,
      createdAt: message.createTime * 1000,
      receivedAt: arrivedAt,
      xml: known.content,
      state: standing === undefined ? 'processing' : 'answered',
      reply: standing?.reply ?? null,
      ruleId: standing?.ruleId ?? null,
    },
    fact: factOf(appid, message),
    signature:
      envelope === undefined ? { ...fingerprintOf(query), appid, messageKey: key } : undefined,
  }
}

/** 52 bits of the signature, which a number holds exactly. */
function fingerprintOf({ timestamp, signature }: CallbackQuery) {
  return { timestamp: Number(timestamp), fingerprint: Number.parseInt(signature.slice(0, 13), 16) }
}

async function work(known: Known, key: string, context: RememberContext): Promise<Answer> {
  const { account, message, first, candidates } = known
  if (first === undefined) return silence
  const running = startWork({ push: known, message }, { first, candidates }, context)
  const outcome = await running.inTime
  const place = { appid: account.appid, key }
  if (outcome !== 'late') {
    await context.journal.settle({ ...place, state: 'answered', ...outcome })
    return toAnswer(outcome.reply)
  }
  await context.journal.settle({ ...place, state: 'late', reply: null, ruleId: null })
  context.log.warn({ ...place, kind: message.kind }, 'a module has not answered in time')
  void running.done.then((late) => keepLate(place, late, context))
  return silence
}

async function keepLate(
  place: { readonly appid: string; readonly key: string },
  outcome: Outcome,
  { journal, log }: RememberContext,
): Promise<void> {
  try {
    await journal.settle({ ...place, state: 'late', ...outcome })
  } catch (error) {
    log.error({ ...place, err: error }, 'a late answer could not be stored')
  }
}

async function giveUp(
  { account }: Known,
  { key }: Decision,
  { journal, log }: RememberContext,
): Promise<Answer> {
  const place = { appid: account.appid, key }
  log.error(place, 'the server ended while a module was at work that must not run twice')
  await journal.settle({ ...place, state: 'unknown', reply: null, ruleId: null })
  return silence
}

function toAnswer(reply: string | null): Answer {
  return reply === null ? silence : say(reply)
}
