/** Judges what hubs did, from what WeChat has seen and what the database holds. Asks no hub. */
import type { Attempt, Exchange } from './exchange.ts'
import type { Ledger } from './ledger.ts'

/** WeChat waits five seconds; an answer has to be on its way before. */
const lateAfterMs = 4_800

export interface Evidence {
  readonly exchanges: readonly Exchange[]
  readonly ledger: Ledger
  /** The message of each run of a module, in any order. */
  readonly handlings: readonly string[]
}

/** Numbers of messages, except where it says otherwise. */
export interface Judgement {
  readonly sent: number
  readonly acknowledged: readonly string[]
  /** Pushed more than once because an attempt had failed. */
  readonly triedAgain: readonly string[]
  /** Answered with an error, or with what is no answer. */
  readonly refused: readonly string[]
  /** WeChat gave up without an answer of any kind. */
  readonly unanswered: readonly string[]
  /** Acknowledged, and the message or its fan is not in the database. */
  readonly lost: readonly string[]
  /** More than once in the database, or given to a module more than once; openids that have more than one row. */
  readonly doubled: readonly string[]
  /** Answered differently at different attempts, or otherwise than the database says. */
  readonly differing: readonly string[]
  /** Waited longer than WeChat likes, at any attempt. */
  readonly late: readonly string[]
  /** Times of the attempts that were acknowledged. */
  readonly answeredMs: readonly number[]
}

export function judge({ exchanges, ledger, handlings }: Evidence): Judgement {
  const rows = Map.groupBy(ledger.messages, ({ msgId }) => msgId)
  const fans = new Set(ledger.fans)
  const isStored = ({ msgId, openid }: Exchange) => rows.has(msgId) && fans.has(openid)
  const attempts = exchanges.flatMap((exchange) => exchange.attempts)
  return {
    sent: exchanges.length,
    acknowledged: idsOf(exchanges, isAcknowledged),
    triedAgain: idsOf(exchanges, ({ attempts }) => attempts.some(isWithoutAnswer)),
    refused: idsOf(exchanges, ({ attempts }) => attempts.some(isRefusal)),
    unanswered: idsOf(exchanges, ({ attempts }) => attempts.every(isWithoutAnswer)),
    lost: idsOf(exchanges, (exchange) => isAcknowledged(exchange) && !isStored(exchange)),
    doubled: [
      ...repeated(ledger.messages.map(({ msgId }) => msgId)),
      ...repeated(ledger.fans),
      ...repeated(handlings),
    ],
    differing: idsOf(exchanges, (exchange) => isDiffering(exchange, rows.get(exchange.msgId))),
    late: idsOf(exchanges, ({ attempts }) => attempts.some(isLate)),
    answeredMs: attempts.filter(isAnswer).map(({ ms }) => ms),
  }
}

function idsOf(
  exchanges: readonly Exchange[],
  isSo: (exchange: Exchange) => boolean,
): readonly string[] {
  return exchanges.filter(isSo).map(({ msgId }) => msgId)
}

function isAcknowledged({ attempts }: Exchange): boolean {
  return attempts.some(isAnswer)
}

function isAnswer({ outcome }: Attempt): boolean {
  return outcome === 'answered' || outcome === 'silent'
}

function isRefusal({ outcome }: Attempt): boolean {
  return outcome === 'error-status' || outcome === 'invalid'
}

function isWithoutAnswer(attempt: Attempt): boolean {
  return !isAnswer(attempt) && !isRefusal(attempt)
}

function isLate({ ms, outcome }: Attempt): boolean {
  return ms > lateAfterMs || outcome === 'timeout'
}

/** One reply for all attempts, and it is the one that the database has. */
function isDiffering({ attempts }: Exchange, rows: Ledger['messages'] | undefined = []): boolean {
  const given = attempts.filter(isAnswer).map(({ reply }) => reply)
  const stored = rows.map(({ reply }) => reply)
  return given.length > 0 && new Set([...given, ...stored]).size > 1
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.size === seen.add(name).size)
}
