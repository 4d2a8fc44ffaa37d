/** Builds template messages (模板消息) and subscription notices (订阅通知), checked by their template. */
import type { z } from 'zod'
import type { bizSend } from '../api/subscribe.ts'
import type { send as templateSend } from '../api/template.ts'
import {
  object,
  oneOf,
  optional,
  optionalText,
  text,
  url,
  type Check,
  type FieldChecks,
} from '../problems/checks.ts'
import type { Problem } from '../problems/problem.ts'
import { templateDataProblems, templateValueProblems } from '../templates/template-data.ts'
import type { Template } from '../templates/template.ts'
import { InvalidMessageError } from './invalid-message-error.ts'

/** Values by key: `{ thing1: { value: '…' } }`, or for short `{ thing1: '…' }`. */
export type TemplateValues = Readonly<Record<string, string | { readonly value: string }>>

/** The input of `template.send`. Official page: 发送模板消息. */
export type TemplateMessage = z.input<typeof templateSend.input>

/** The input of `subscribe.bizSend`. Official page: 发送订阅通知. */
export type SubscriptionNotice = z.input<typeof bizSend.input>

/** A message before its values are brought into WeChat’s form. */
export type Unfilled<Message extends { data: unknown }> = Omit<Message, 'data'> & {
  readonly data: TemplateValues
}

const addressed: FieldChecks = {
  touser: text(),
  template_id: text(),
  miniprogram: optional(object({ appid: text(), pagepath: optionalText() })),
  client_msg_id: optional(text()),
}
const templateMessageFields: FieldChecks = { ...addressed, url: optional(url()) }
const noticeFields: FieldChecks = {
  ...addressed,
  page: optionalText(),
  miniprogram_state: optional(oneOf('developer', 'trial', 'formal')),
  lang: optional(oneOf('zh_CN', 'en_US', 'zh_HK', 'zh_TW')),
}

/**
 * A template message: `wechat.call(template.send, …)`. With its template every key is compared;
 * without it the values are, by the kind that their keys name.
 *
 * @throws {@link InvalidMessageError}
 */
export function templateMessage(
  message: Unfilled<TemplateMessage>,
  template?: Template,
): TemplateMessage {
  return checked({ ...message, data: fill(message.data) }, templateMessageFields, template)
}

/**
 * A subscription notice: `wechat.call(subscribe.bizSend, …)`. It uses up one consent of the fan.
 *
 * @throws {@link InvalidMessageError}
 */
export function subscriptionNotice(
  notice: Unfilled<SubscriptionNotice>,
  template?: Template,
): SubscriptionNotice {
  return checked({ ...notice, data: fill(notice.data) }, noticeFields, template)
}

/** All that is wrong with the input of `template.send`; nothing, when it can be sent. */
export function templateMessageProblems(message: unknown, template?: Template): readonly Problem[] {
  return problemsOf(message, templateMessageFields, template)
}

/** All that is wrong with the input of `subscribe.bizSend`; nothing, when it can be sent. */
export function subscriptionNoticeProblems(
  notice: unknown,
  template?: Template,
): readonly Problem[] {
  return problemsOf(notice, noticeFields, template)
}

function checked<Message>(message: Message, fields: FieldChecks, template?: Template): Message {
  const problems = problemsOf(message, fields, template)
  if (problems.length > 0) throw new InvalidMessageError(problems)
  return message
}

function problemsOf(message: unknown, fields: FieldChecks, template?: Template) {
  const data: Check = (_at, value) =>
    template === undefined ? templateValueProblems(value) : templateDataProblems(template, value)
  return object({ ...fields, data })('', message)
}

function fill(values: TemplateValues): Record<string, { value: string }> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? { value } : value,
    ]),
  )
}
