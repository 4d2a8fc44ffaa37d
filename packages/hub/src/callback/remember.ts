/** Makes a push durable before it is answered, and answers a repeated one as the first. */
import { dedupeKey } from '@mphub/wechat/callback'
import { factOf } from '../fans/fans.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { Analyzed } from './analyze.ts'
import { say, silence, type Answer } from './answer.ts'
import type { Authenticated } from './authenticate.ts'
import type { Journal, PushRecord } from './journal.ts'
import type { Decision } from './message.repository.ts'
import type { SteadyClock } from '../platform/steady-clock.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Opened } from './open.ts'
import type { Parsed } from './parse.ts'
import { outcomeOf, startWork, type Outcome } from './process.ts'
import type { CallbackQuery, Push } from './push.ts'
import { createRecall } from './recall.ts'

/** The process of a hub, as the others that share its database know it. */
export interface HubProcess {
  readonly id: string
  /** Whether that process does not live any more; null: one whose name is not known. */
  isGone(id: string | null): boolean | Promise<boolean>
}

export type Known = Push & Authenticated & Opened & Parsed & Analyzed

interface RememberContext {
  readonly journal: Journal
  readonly elsewhere: Elsewhere
  readonly process: HubProcess
  readonly clock: Clock
  readonly steady: SteadyClock
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
  const standing = standingOutcome(known)
  const decision = await context.journal.record(recordOf(known, key, { standing, context }))
  if (decision !== undefined) return answerKnown(known, decision, context)
  return standing === undefined ? work(known, key, context) : toAnswer(standing.reply)
}

/** A message that came before: to this process, to an earlier one, or to another beside it. */
async function answerKnown(
  known: Known,
  decision: Decision,
  context: RememberContext,
): Promise<Answer> {
  if (decision.state !== 'processing') return answerOf(decision)
  const { key, owner } = decision
  const { appid } = known.account
  if (owner !== context.process.id && !(await context.process.isGone(owner))) {
    return answerFromElsewhere(known, decision, context)
  }
  const { first } = known
  const repeatable = first !== undefined && 'module' in first && first.module.repeatable === true
  const claim = { appid, key, from: owner, to: context.process.id }
  if (!(await context.journal.takeOver(claim))) return answerFromElsewhere(known, decision, context)
  return repeatable ? work(known, key, context) : giveUp(known, key, context)
}

/** What was said, or is said by now. Nothing is known of an answer that came late. */
function answerOf(decision: Decision | undefined): Answer {
  return toAnswer(decision === undefined || decision.state === 'late' ? null : decision.reply)
}

/** Undefined when a module has to be asked. */
function standingOutcome(known: Known): Outcome | undefined {
  const { first, message } = known
  if (first === undefined) return { reply: null, ruleId: null }
  return 'reply' in first ? outcomeOf(message, first) : undefined
}

interface Recording {
  readonly standing: Outcome | undefined
  readonly context: RememberContext
}

function recordOf(known: Known, key: string, { standing, context }: Recording): PushRecord {
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
      owner: standing === undefined ? context.process.id : null,
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
  const place = { appid: account.appid, key, by: context.process.id }
  if (outcome !== 'late') {
    const isOurs = await context.journal.settle({ ...place, state: 'answered', ...outcome })
    return isOurs
      ? toAnswer(outcome.reply)
      : answerFromElsewhere(known, { key, owner: null }, context)
  }
  await context.journal.settle({ ...place, state: 'late', reply: null, ruleId: null })
  context.log.warn({ ...place, kind: message.kind }, 'a module has not answered in time')
  void running.done.then((late) => keepLate(place, late, context))
  return silence
}

/** An instant that is over: what there is now, is what is wanted. */
const withoutWaiting = 0

/**
 * Another process is at work, or has decided because this one was taken for dead. One that does not
 * come to an end in time is too late, whenever it goes on: WeChat has been answered.
 */
async function answerFromElsewhere(
  { account, answerBy }: Known,
  { key, owner }: Pick<Decision, 'key' | 'owner'>,
  { elsewhere, journal, process }: RememberContext,
): Promise<Answer> {
  const place = { appid: account.appid, key }
  const inTime = await elsewhere.decisionOn(place, answerBy)
  if (inTime !== undefined) return answerOf(inTime)
  const isUndecided = await journal.takeOver({ ...place, from: owner, to: process.id })
  if (!isUndecided) return answerOf(await elsewhere.decisionOn(place, withoutWaiting))
  await journal.settle({ ...place, by: process.id, state: 'late', reply: null, ruleId: null })
  return silence
}

interface Place {
  readonly appid: string
  readonly key: string
  readonly by: string
}

async function keepLate(
  place: Place,
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
  key: string,
  { journal, log, process }: RememberContext,
): Promise<Answer> {
  const place = { appid: account.appid, key, by: process.id }
  log.error(place, 'the server ended while a module was at work that must not run twice')
  await journal.settle({ ...place, state: 'unknown', reply: null, ruleId: null })
  return silence
}

function toAnswer(reply: string | null): Answer {
  return reply === null ? silence : say(reply)
}
