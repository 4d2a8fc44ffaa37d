/** An alarm (接口报警) that WeChat posts when pushes to a server fail. */
import { z } from 'zod'
import type { Account } from '../accounts/account.ts'
import type { Outcome } from '../pushes/push.ts'
import type { Reason } from '../reason.ts'

/** What each kind is called, and what WeChat says of it. */
const kinds = {
  'dns-failed': ['DNS失败', '微信服务器解析域名失败'],
  'dns-timeout': ['DNS超时', '微信服务器解析域名超过5秒'],
  'connect-timeout': ['连接超时', '微信服务器连接公众号服务器超时'],
  'request-timeout': ['请求超时', '微信服务器向公众号推送消息或事件后，5秒内未收到回应'],
  'bad-response': ['回应失败', '微信服务器向公众号推送消息或事件后，得到的回应不合法'],
  'mark-fail': ['MarkFail(自动屏蔽)', '失败次数过多，微信服务器自动屏蔽该地址1分钟'],
  'ticket-timeout': [
    'component_verify_ticket 超时',
    '微信服务器向第三方平台推送 component_verify_ticket 后，5秒内未收到回应',
  ],
  'ticket-failed': [
    'component_verify_ticket 失败',
    '微信服务器向第三方平台推送 component_verify_ticket 后，得到的回应不是 success',
  ],
  'component-timeout': ['第三方平台消息 超时', '微信服务器向第三方平台推送消息后，5秒内未收到回应'],
  'component-failed': ['第三方平台消息 失败', '微信服务器向第三方平台推送消息后，得到的回应不合法'],
} as const

export type AlarmKind = keyof typeof kinds

const kindSchema = z.custom<AlarmKind>(
  (value) => typeof value === 'string' && Object.hasOwn(kinds, value),
)

export const alarmSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  title: z.string(),
  /** Of the account, or of the third-party platform. */
  appid: z.string(),
  nickname: z.string(),
  /** Of the first failure it counts. */
  at: z.number(),
  content: z.string(),
  count: z.int(),
  perMinutes: z.int(),
  /** 错误样例: the first failure, in WeChat’s own notation. */
  sample: z.string(),
})

export type Alarm = Readonly<z.output<typeof alarmSchema>>

/** The kind of alarm that this failure counts for; `undefined` when it was none. */
export function alarmKindOf({ outcome, reasonCode }: Failing): AlarmKind | undefined {
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

interface Failing extends Partial<Pick<Reason, 'reasonCode'>> {
  readonly outcome: Outcome | 'running'
}

function connectionAlarm(reasonCode: Failing['reasonCode']): AlarmKind {
  switch (reasonCode) {
    case 'unknown_host':
      return 'dns-failed'
    case 'no_dns_answer_in_time':
      return 'dns-timeout'
    case 'connection_closed':
    case 'not_http':
      return 'bad-response'
    default:
      return 'connect-timeout'
  }
}

/** A third-party platform has alarms of its own: of what took too long, and of all else. */
export function componentAlarmOf(
  failing: Failing,
  what: 'ticket' | 'component',
): AlarmKind | undefined {
  const kind = alarmKindOf(failing)
  return kind && `${what}-${kind.endsWith('-timeout') ? 'timeout' : 'failed'}`
}

type Failure = Pick<Alarm, 'id' | 'kind' | 'at' | 'count' | 'perMinutes' | 'sample'>

export function alarmOf({ appid, name }: Pick<Account, 'appid' | 'name'>, failure: Failure): Alarm {
  const [title, content] = kinds[failure.kind]
  return { ...failure, title, appid, nickname: name, content }
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
