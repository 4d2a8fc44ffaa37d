/** What was tried, as far as alarms need it: whose it was, where it went, and how it failed. */
import type { Account } from '../accounts/account.ts'
import type { Target } from '../faults/fault.ts'
import type { Attempt, Push } from '../pushes/push.ts'
import type { Server } from '../pushes/server.ts'
import { targetOf } from '../pushes/until-answered.ts'
import { alarmKindOf, componentAlarmOf, type AlarmKind } from './alarm.ts'

export interface Tried {
  /** The account, or the third-party platform. */
  readonly owner: Pick<Account, 'appid' | 'name'>
  /** `undefined` when nothing failed. */
  readonly kind: AlarmKind | undefined
  /** In WeChat’s own notation. */
  readonly sample: () => string
  /** The address, where MarkFail may hold back what follows. */
  readonly address?: string
  readonly target?: Target
}

/** Undefined while it runs, and for what was stopped. */
export function triedOf(
  { account, server }: { account: Account; server: Server },
  push: Push,
  attempt: Attempt,
): Tried | undefined {
  if (attempt.outcome === 'running' || attempt.reasonCode === 'stopped') return undefined
  const { component, callbackUrl: address } = server
  const sample = () => sampleOf(push, attempt)
  const place = { sample, address, target: targetOf(server, push) }
  if (!component) return { owner: account, kind: alarmKindOf(attempt), ...place }
  return { owner: platformNamed(component), kind: componentAlarmOf(attempt, 'component'), ...place }
}

export function platformNamed(appid: string): Tried['owner'] {
  return { appid, name: `第三方平台 ${appid}` }
}

const words: Readonly<Record<string, string>> = {
  subscribe: 'Subscribe',
  unsubscribe: 'UnSubscribe',
  SCAN: 'Scan QRCode',
  CLICK: 'Click',
  VIEW: 'View',
  LOCATION: 'Location',
}

/** As in WeChat’s alarms, events and messages have names of their own here. */
function sampleOf({ openid, message }: Push, attempt: Attempt): string {
  const { type, event } = message
  const what = event ? `[Event=${words[event] ?? event}]` : `[Msg=${capital(type)}]`
  return `[OpenID=${openid}]${failureIn(attempt, what)}`
}

/** `what` stands where WeChat names the event or message. */
export function failureIn(
  { at, url, body }: Pick<Attempt, 'at' | 'url' | 'body'>,
  what: string,
): string {
  const { hostname, pathname } = new URL(url)
  const response = body ?? ''
  return (
    `[Stamp=${Math.floor(at / 1000)}][OuterIP=${hostname}]` +
    `[3rdUrl=${pathname}]${what}[ip=][response_length=${Buffer.byteLength(response)}]` +
    `[response_content=${response.slice(0, 200)}]`
  )
}

function capital(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1)
}
