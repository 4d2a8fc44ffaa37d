/** The way of a callback (消息推送), all of it. */
import type { Modules } from '../modules/modules.ts'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { SteadyClock } from '../platform/steady-clock.ts'
import type { Rules } from '../rules/rules.ts'
import { createAnalyze } from './analyze.ts'
import type { Answer } from './answer.ts'
import { authenticate } from './authenticate.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Journal } from './journal.ts'
import { open } from './open.ts'
import { parse } from './parse.ts'
import { Pipeline } from './pipeline.ts'
import type { Push } from './push.ts'
import { createRemember, type HubProcess } from './remember.ts'

export interface CallbackContext {
  readonly rules: Rules
  readonly modules: Modules
  readonly journal: Journal
  readonly elsewhere: Elsewhere
  readonly process: HubProcess
  readonly clock: Clock
  readonly steady: SteadyClock
  readonly log: Log
}

export type AnswerCallback = (push: Push) => Promise<Answer>

export function createCallback(context: CallbackContext): AnswerCallback {
  return Pipeline.startingWith<Push>() // account, query, body
    .use(authenticate) // refuses what the account’s mode does not accept
    .use(open) // adds the content; on the way back, seals the answer with the key that opened it
    .use(parse) // adds the message
    .use(createAnalyze(context)) // adds who may answer
    .endingWith(createRemember(context)) // stores message and answer; a repeated push gets the first
}
