/** Asks the candidates one after the other until one answers, within the time that WeChat gives. */
import { writeReply, type IncomingMessage, type Reply } from '@mphub/wechat/callback'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { SteadyClock } from '../platform/steady-clock.ts'
import type { Candidate } from './analyze.ts'
import type { Push } from './push.ts'

/** WeChat gives up after 5 s; the rest is for the way. */
export const answerWithinMs = 4_500

/** What is said, as XML before encryption; null: nothing. */
export interface Outcome {
  readonly reply: string | null
  readonly ruleId: string | null
}

const nothing: Outcome = { reply: null, ruleId: null }

interface Questioned {
  readonly push: Push
  readonly message: IncomingMessage
}

/**
 * The outcome of a candidate that needs no work. It has the time of its message, so that two hubs
 * that cannot ask each other say the same.
 */
export function outcomeOf(
  message: IncomingMessage,
  { reply, ruleId }: { readonly reply: Reply; readonly ruleId: string | null },
): Outcome {
  const { fromUserName: to, toUserName: from, createTime } = message
  return { reply: writeReply(reply, { to, from, createTime }), ruleId }
}

interface ProcessContext {
  readonly clock: Clock
  readonly steady: SteadyClock
  readonly log: Log
}

export interface Work {
  /** Settles with the outcome whenever it comes; never rejects. */
  readonly done: Promise<Outcome>
  /** The outcome, or `late` when the time is over before. */
  readonly inTime: Promise<Outcome | 'late'>
}

/** Sets the candidates to work. */
export function startWork(
  questioned: Questioned,
  { first, candidates }: { readonly first: Candidate; readonly candidates: Iterator<Candidate> },
  { clock, steady, log }: ProcessContext,
): Work {
  const { push } = questioned
  const deadline = new AbortController()
  const done = askAll(questioned, first, { candidates, signal: deadline.signal, log })
  const inTime = new Promise<Outcome | 'late'>((resolve) => {
    const left = push.answerBy - steady.elapsedMs()
    const timer = clock.setTimeout(() => {
      resolve('late')
      deadline.abort()
    }, left)
    void done.then((outcome) => {
      timer.cancel()
      resolve(outcome)
    })
  })
  return { done, inTime }
}

interface Asking {
  readonly candidates: Iterator<Candidate>
  readonly signal: AbortSignal
  readonly log: Log
}

async function askAll(
  questioned: Questioned,
  first: Candidate,
  { candidates, signal, log }: Asking,
): Promise<Outcome> {
  for (let candidate = first; candidate !== undefined; candidate = candidates.next().value) {
    const reply = await ask(candidate, questioned, { candidates, signal, log })
    if (reply !== undefined)
      return outcomeOf(questioned.message, { reply, ruleId: candidate.ruleId })
  }
  return nothing
}

/** A module that throws has not answered: the next candidate is asked. */
async function ask(
  candidate: Candidate,
  { push, message }: Questioned,
  { signal, log }: Asking,
): Promise<Reply | undefined> {
  if ('reply' in candidate) return candidate.reply
  const { appid } = push.account
  const { module } = candidate
  try {
    return await module.process({ appid, message, signal })
  } catch (error) {
    log.error({ appid, module: module.name, err: error }, 'a module failed to answer')
    return undefined
  }
}
