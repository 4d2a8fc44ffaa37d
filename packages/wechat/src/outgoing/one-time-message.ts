/** Builds one-time subscription messages (一次性订阅消息) and the address where a person allows one. */
import type { z } from 'zod'
import type { onceSend } from '../api/subscribe.ts'
import { object, optional, optionalText, problem, text, url } from '../problems/checks.ts'
import type { Problem } from '../problems/problem.ts'
import { InvalidMessageError } from './invalid-message-error.ts'

/** The input of `subscribe.onceSend`. Official page: 发送一次性订阅消息. */
export type OneTimeMessage = z.input<typeof onceSend.input>

/** What a person is asked to allow. */
export interface OneTimeConsent {
  readonly appid: string
  /** The template of the account for this purpose: shown in its console. */
  readonly template_id: string
  /** 0 to 10000, of your choice: the message is sent with the same. */
  readonly scene: number
  /**
   * Comes back here with `openid`, `template_id`, `action`, `scene` and `reserved`. Its domain is one
   * of the account’s 业务域名.
   */
  readonly redirect_url: string
  /** Up to 128 bytes. Comes back unchanged: use it against forged requests. */
  readonly reserved?: string | undefined
}

const message = object({
  touser: text(),
  template_id: text(),
  scene: sceneText,
  title: text({ maxCharacters: 15 }),
  data: object({
    content: object({ value: text({ maxCharacters: 200 }), color: optionalText() }),
  }),
  url: optional(url()),
  miniprogram: optional(object({ appid: text(), pagepath: optionalText() })),
})

const consent = object({
  appid: text(),
  template_id: text(),
  scene: sceneNumber,
  redirect_url: url(),
  reserved: optionalText({ maxBytes: 128 }),
})

/**
 * The one message that a person allowed, who need not follow: `wechat.call(subscribe.onceSend, …)`.
 * A title of at most 15 and a content of at most 200 characters.
 *
 * @throws {@link InvalidMessageError}
 */
export function oneTimeMessage({
  scene,
  content,
  ...rest
}: Omit<OneTimeMessage, 'scene' | 'data'> & {
  readonly scene: number
  readonly content: string
}): OneTimeMessage {
  const made = { ...rest, scene: String(scene), data: { content: { value: content } } }
  throwAny(message('', made))
  return made
}

/**
 * The address of the page on which a person allows one message. It works inside WeChat. Official
 * page: 一次性订阅消息.
 *
 * @throws {@link InvalidMessageError}
 */
export function oneTimeConsentUrl(asked: OneTimeConsent): string {
  throwAny(consent('', asked))
  const { appid, scene, template_id, redirect_url, reserved } = asked
  const query = new URLSearchParams({ action: 'get_confirm', appid, scene: String(scene) })
  query.set('template_id', template_id)
  query.set('redirect_url', redirect_url)
  if (reserved !== undefined) query.set('reserved', reserved)
  return `https://mp.weixin.qq.com/mp/subscribemsg?${query}#wechat_redirect`
}

function sceneText(at: string, value: unknown): readonly Problem[] {
  return sceneNumber(at, typeof value === 'string' && value !== '' ? Number(value) : value)
}

function sceneNumber(at: string, value: unknown): readonly Problem[] {
  if (Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 10_000) return []
  return problem(at, 'wrong_value', {
    en: 'must be a whole number from 0 to 10000',
    zh: '必须是 0 到 10000 的整数',
  })
}

function throwAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InvalidMessageError(problems)
}
