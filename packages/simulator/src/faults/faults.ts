/**
 * Troubles that WeChat or the network has, switched on by hand.
 *
 * The front of the API asks {@link Faults.before} for each call and does what the decision says:
 * waits, answers this errcode or page, breaks the connection, or spoils the answer. The courier of
 * pushes asks {@link Faults.ofPush} once and {@link Faults.ofAttempt} for each attempt.
 */
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import { createDeadTokens } from './dead-tokens.ts'
import { insteadOf, nothingWrong, spoilingOf, type Decision } from './decision.ts'
import {
  faultInput,
  kindsOfApi,
  type Fault,
  type FaultInput,
  type FaultKind,
  type FaultOf,
  type ResultKind,
  type Target,
} from './fault.ts'
import {
  attemptTrouble,
  pushTrouble,
  type AttemptTrouble,
  type PushTrouble,
} from './push-trouble.ts'
import { concerns, drawn, type StandingFault } from './standing-fault.ts'
import { createStandingFaults, type StandingFaults } from './standing-faults.ts'

const count = z.int().min(0).max(100_000)

const countersSchema = z.strictObject({
  /** The next n answers get lost on their way to WeChat. */
  loseAnswers: count,
  /** Each push arrives this many times more, at once. */
  repeatPushes: z.int().min(0).max(100),
  /** Each push leaves this much later. */
  delayPushMs: z.int().min(0).max(86_400_000),
  /** The next n API calls are answered with errcode -1. */
  apiBusy: count,
})

export const countersInput = countersSchema.exactPartial()

type Counters = Readonly<z.output<typeof countersSchema>>

export interface ApiTarget extends Target {
  /** The access_token that the call brings. */
  readonly token: string | null
}

export type ShownFault = Fault & { readonly id: string; readonly struck: number }

export interface Faults extends Pick<StandingFaults, 'refuses' | 'nextChangeAt'> {
  set(counters: z.output<typeof countersInput>): void
  add(input: FaultInput): ShownFault
  /** Whether there was one with this id. */
  remove(id: string): boolean
  current(): Counters & { readonly faults: readonly ShownFault[] }
  before(call: ApiTarget): Decision
  /** What becomes of something that a call set going, when it is one of these troubles. */
  resultOf<Kind extends ResultKind>(target: Target, ...kinds: Kind[]): FaultOf<Kind> | undefined
  ofPush(target: Target): PushTrouble
  ofAttempt(target: Target): AttemptTrouble
  /** After how many failures in a row an account’s pushes are suspended; `undefined`: never. */
  markFailAfter(target: Target): number | undefined
  /** Called after each change by hand. */
  watch(watcher: () => void): void
  clear(): void
}

export function createFaults(clock: Clock): Faults {
  const none = { loseAnswers: 0, repeatPushes: 0, delayPushMs: 0, apiBusy: 0 }
  const faults = createStandingFaults(clock)
  const deadTokens = createDeadTokens()
  const watchers: (() => void)[] = []
  let counters: Counters = none

  /** Uses up one of a counted fault. */
  function usesUp(name: 'loseAnswers' | 'apiBusy'): boolean {
    if (counters[name] === 0) return false
    counters = { ...counters, [name]: counters[name] - 1 }
    return true
  }

  function tellWatchers(): void {
    for (const watcher of watchers) watcher()
  }

  function before(call: ApiTarget): Decision {
    if (usesUp('apiBusy')) return { delayMs: 0, instead: { errcode: -1 } }
    if (call.token && deadTokens.has(call.token)) return { delayMs: 0, instead: { errcode: 42001 } }
    if (call.path.startsWith('/cgi-bin/clear_quota')) restoreQuota(faults, call)
    const struck = faults.strikeAt(call, (kind) => isOfApi(kind, call))
    const expires = struck.some(({ fault }) => fault.kind === 'expire-token')
    if (call.token && expires) deadTokens.kill(call.token)
    return decide(struck)
  }

  return {
    set(input) {
      counters = { ...counters, ...input }
    },
    add(input) {
      const added = faults.add(faultInput.parse(input))
      tellWatchers()
      return shown(added)
    },
    remove(id) {
      const existed = faults.remove(id)
      tellWatchers()
      return existed
    },
    current: () => ({ ...counters, faults: faults.list().map(shown) }),
    before,
    resultOf<Kind extends ResultKind>(target: Target, ...kinds: Kind[]) {
      const isOne = (fault: Fault): fault is FaultOf<Kind> =>
        kinds.some((kind) => kind === fault.kind)
      const wanted: readonly FaultKind[] = kinds
      const struck = faults.strikeAt(target, (kind) => wanted.includes(kind))
      return struck.map(({ fault }) => fault).find(isOne)
    },
    ofPush(target) {
      const struck = faults.strikeAt(target, (kind) => kindsOfPush.has(kind))
      return pushTrouble(struck, { delayMs: counters.delayPushMs, repeats: counters.repeatPushes })
    },
    ofAttempt(target) {
      const struck = faults.strikeAt(target, (kind) => kindsOfAttempt.has(kind))
      return attemptTrouble(struck, { mayLoseAnswer: () => usesUp('loseAnswers') })
    },
    markFailAfter: (target) => markFailAfter(faults, target, clock.now()),
    refuses: faults.refuses,
    nextChangeAt: faults.nextChangeAt,
    watch: (watcher) => void watchers.push(watcher),
    clear() {
      counters = none
      faults.clear()
      deadTokens.clear()
      tellWatchers()
    },
  }
}

const kindsOfPush: ReadonlySet<FaultKind> = new Set([
  'push-delay',
  'push-repeat',
  'push-reorder',
  'push-second-address',
  'push-attempts',
])

const kindsOfAttempt: ReadonlySet<FaultKind> = new Set([
  'push-lose-answer',
  'push-dns',
  'push-dns-timeout',
  'push-refuse',
  'push-connect-timeout',
])

function isOfApi(kind: FaultKind, { token }: ApiTarget): boolean {
  return kindsOfApi.has(kind) && (kind !== 'expire-token' || token !== null)
}

/** As at WeChat, a quota that is used up can be cleared. */
function restoreQuota(faults: StandingFaults, call: Target): void {
  for (const { id, fault } of faults.list()) {
    const isOfCaller = concerns({ ...fault, path: undefined }, call)
    if (fault.kind === 'quota' && isOfCaller) faults.remove(id)
  }
}

function markFailAfter(faults: StandingFaults, target: Target, now: number): number | undefined {
  for (const { fault, stands } of faults.list()) {
    const isConcerned = stands(now) && concerns(fault, target)
    if (fault.kind === 'mark-fail' && isConcerned) return fault.failures
  }
  return undefined
}

function decide(struck: readonly StandingFault[]): Decision {
  if (struck.length === 0) return nothingWrong
  const delayMs = struck.reduce((sum, one) => sum + delayOf(one), 0)
  const instead = struck.map(({ fault }) => insteadOf(fault)).find((one) => one !== undefined)
  const spoil = struck.map(({ fault }) => spoilingOf(fault)).find((one) => one !== undefined)
  return { delayMs, ...(instead && { instead }), ...(spoil && { spoil }) }
}

function delayOf({ fault, chance }: StandingFault): number {
  return fault.kind === 'slow' ? drawn(fault.ms, chance) : 0
}

function shown({ id, fault, struck }: StandingFault): ShownFault {
  return { id, ...fault, struck }
}
