/** An alarm (接口报警) that WeChat posts when pushes to an account’s server fail. */
import type { Account } from '../accounts/account.ts'
import type { Attempt, Push } from '../pushes/push.ts'

export const titles = {
  'dns-failed': 'DNS失败',
  'dns-timeout': 'DNS超时',
  'connect-timeout': '连接超时',
  'request-timeout': '请求超时',
  'bad-response': '回应失败',
  'mark-fail': 'MarkFail(自动屏蔽)',
} as const

export type AlarmKind = keyof typeof titles

const contents: Readonly<Record<AlarmKind, string>> = {
  'dns-failed': '微信服务器解析域名失败',
  'dns-timeout': '微信服务器解析域名超时',
  'connect-timeout': '微信服务器连接公众号服务器超时',
  'request-timeout': '微信服务器向公众号推送消息或事件后，5秒内未收到回应',
  'bad-response': '微信服务器向公众号推送消息或事件后，得到的回应不合法',
  'mark-fail': '失败次数过多，微信服务器自动屏蔽该地址1分钟',
}

export interface Alarm {
  readonly id: string
  readonly kind: AlarmKind
  readonly title: string
  readonly appid: string
  readonly nickname: string
  /** Of the first failure it counts. */
  readonly at: number
  readonly content: string
  readonly count: number
  readonly perMinutes: number
  /** 错误样例: the first failure, in WeChat’s own notation. */
  readonly sample: string
}

/** The kind of alarm that this failure counts for; `undefined` when it was none. */
export function alarmKindOf({ outcome, reasonCode }: Attempt): AlarmKind | undefined {
  switch (outcome) {
    case 'timeout':
    case 'lost':
      return 'request-timeout'
    case 'error-status':
    case 'invalid':
      return 'bad-response'
    case 'connection-failed':
      return reasonCode === 'stopped' ? undefined : connectionAlarm(reasonCode)
    default:
      return undefined
  }
}

function connectionAlarm(reasonCode: Attempt['reasonCode']): AlarmKind {
  if (reasonCode === 'unknown_host') return 'dns-failed'
  return reasonCode === 'connection_closed' || reasonCode === 'not_http'
    ? 'bad-response'
    : 'connect-timeout'
}

type Failure = Pick<Alarm, 'id' | 'kind' | 'at' | 'count' | 'perMinutes' | 'sample'>

export function alarmOf({ appid, name }: Account, failure: Failure): Alarm {
  const { kind } = failure
  return { ...failure, title: titles[kind], appid, nickname: name, content: contents[kind] }
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
export function sampleOf({ openid, message }: Push, { at, url, body }: Attempt): string {
  const { hostname, pathname } = new URL(url)
  const { type, event } = message
  const what = event ? `[Event=${words[event] ?? event}]` : `[Msg=${capital(type)}]`
  const response = body ?? ''
  return (
    `[OpenID=${openid}][Stamp=${Math.floor(at / 1000)}][OuterIP=${hostname}]` +
    `[3rdUrl=${pathname}]${what}[ip=][response_length=${Buffer.byteLength(response)}]` +
    `[response_content=${response.slice(0, 200)}]`
  )
}

function capital(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1)
}

/** The alarm as WeChat writes it into the group (报警群). */
export function textOfAlarm(alarm: Alarm): string {
  const beijing = new Date(alarm.at + 8 * 3_600_000).toISOString()
  return [
    alarm.title,
    `Appid: ${alarm.appid}`,
    `昵称: ${alarm.nickname}`,
    `时间: ${beijing.slice(0, 19).replace('T', ' ')}`,
    `内容: ${alarm.content}`,
    `次数: ${alarm.perMinutes}分钟 ${alarm.count}次`,
    `错误样例: ${alarm.sample}`,
  ].join('\n')
}
