/** Decides who may answer a message. Pure: it reads memory and changes nothing. */
import type { IncomingMessage, Reply } from '@mphub/wechat/callback'
import type { Account } from '../accounts/account.ts'
import type { Module, Modules } from '../modules/modules.ts'
import type { Rules } from '../rules/rules.ts'
import type { Parsed } from './parse.ts'
import type { Step } from './pipeline.ts'
import type { Push } from './push.ts'

/** Somebody who may answer: with a reply that stands already, or by running a module. */
export type Candidate =
  | { readonly reply: Reply; readonly ruleId: string | null }
  | { readonly module: Module; readonly ruleId: string | null }

export interface Analyzed {
  /** In the order in which they are asked; lazily made. */
  readonly candidates: Iterator<Candidate>
  readonly first: Candidate | undefined
}

interface AnalyzeContext {
  readonly rules: Rules
  readonly modules: Modules
}

export function createAnalyze(context: AnalyzeContext): Step<Push & Parsed, Analyzed> {
  return ({ account, message }, next) => {
    const candidates = candidatesFor(account, message, context)
    const { value } = candidates.next()
    return next({ candidates, first: value ?? undefined })
  }
}

function* candidatesFor(
  account: Account,
  message: IncomingMessage,
  { rules, modules }: AnalyzeContext,
): Generator<Candidate, undefined> {
  if (message.kind === 'unsubscribe') return
  if (message.kind === 'subscribe') {
    if (account.welcome !== null) yield { reply: account.welcome, ruleId: null }
    return
  }
  const text = keywordIn(message)
  if (text === undefined || message.kind === 'voice') yield* ofKind(message, modules)
  if (text !== undefined) yield* ofRules(rules.match(account.appid, text), message, modules)
  if (isConversational(message) && account.default !== null) {
    yield { reply: account.default, ruleId: null }
  }
}

/** What is looked up among the keywords. */
function keywordIn(message: IncomingMessage): string | undefined {
  if (message.kind === 'text') return message.content
  if (message.kind === 'CLICK') return message.eventKey
  if (message.kind === 'voice') return message.recognition || undefined
  return undefined
}

function* ofKind(message: IncomingMessage, modules: Modules): Iterable<Candidate> {
  for (const module of modules.handling(message.kind)) yield { module, ruleId: null }
}

function* ofRules(
  hits: ReturnType<Rules['match']>,
  message: IncomingMessage,
  modules: Modules,
): Iterable<Candidate> {
  for (const { rule } of hits) {
    if (rule.reply !== null) yield { reply: rule.reply, ruleId: rule.id }
    const module = rule.module === null ? undefined : modules.named(rule.module)
    if (module?.handles.includes(message.kind)) yield { module, ruleId: rule.id }
  }
}

/** Somebody wrote or pressed a button and waits. All else is never sent the default reply. */
function isConversational({ kind, msgType }: IncomingMessage): boolean {
  return kind === 'CLICK' || (kind !== 'unknown' && msgType !== 'event' && msgType !== '')
}
