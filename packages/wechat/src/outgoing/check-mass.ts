/** Checks messages to many fans, wherever they come from (群发). */
import {
  isObject,
  list,
  missing,
  object,
  oneOf,
  optional,
  optionalText,
  problem,
  text,
  type Check,
  type FieldChecks,
} from '../problems/checks.ts'
import type { Problem } from '../problems/problem.ts'
import { InvalidMessageError } from './invalid-message-error.ts'
import type { MassMessageByOpenid, MassMessageByTag, MassPreview } from './mass-message.ts'

/** A kind of content: the name of its field, and what stands there. */
type Contents = Readonly<Record<string, readonly [field: string, check: Check]>>

const media = object({ media_id: text() })
const video = object({
  media_id: text(),
  title: optionalText(),
  description: optionalText(),
})
const images = object({
  media_ids: list(text()),
  recommend: optionalText(),
  title: optionalText(),
  need_open_comment: optional(oneOf(0, 1)),
  only_fans_can_comment: optional(oneOf(0, 1)),
})

const sent: Contents = {
  text: ['text', object({ content: text() })],
  mpnews: ['mpnews', media],
  voice: ['voice', media],
  image: ['images', images],
  mpvideo: ['mpvideo', video],
  wxcard: ['wxcard', object({ card_id: text() })],
}
const card = object({
  card_id: text(),
  card_ext: optional(
    object({
      code: optionalText(),
      openid: optionalText(),
      timestamp: optionalText(),
      signature: optionalText(),
    }),
  ),
})
const previewed: Contents = {
  ...sent,
  wxcard: ['wxcard', card],
  image: ['image', media],
  mpvideo: ['mpvideo', media],
  music: ['music', media],
}

const options: FieldChecks = {
  clientmsgid: optional(text({ maxBytes: 32 })),
  send_ignore_reprint: optional(oneOf(0, 1)),
}
const byTag: FieldChecks = { ...options, filter: audience }
const byOpenid: FieldChecks = { ...options, touser: list(text(), { least: 2, most: 10_000 }) }
const byReader: FieldChecks = { touser: optional(text()), towxname: optional(text()) }

/** All that is wrong with the input of `mass.sendAll`; nothing, when it can be sent. */
export function massByTagProblems(message: unknown): readonly Problem[] {
  return problemsOf(message, sent, byTag)
}

/** All that is wrong with the input of `mass.send`; nothing, when it can be sent. */
export function massByOpenidProblems(message: unknown): readonly Problem[] {
  return problemsOf(message, sent, byOpenid)
}

/** All that is wrong with the input of `mass.preview`; nothing, when it can be sent. */
export function massPreviewProblems(message: unknown): readonly Problem[] {
  return [...problemsOf(message, previewed, byReader), ...readerProblems(message)]
}

/** @throws {@link InvalidMessageError} */
export function checkMassByTag(message: unknown): asserts message is MassMessageByTag {
  throwAny(massByTagProblems(message))
}

/** @throws {@link InvalidMessageError} */
export function checkMassByOpenid(message: unknown): asserts message is MassMessageByOpenid {
  throwAny(massByOpenidProblems(message))
}

/** @throws {@link InvalidMessageError} */
export function checkMassPreview(message: unknown): asserts message is MassPreview {
  throwAny(massPreviewProblems(message))
}

function problemsOf(message: unknown, contents: Contents, fields: FieldChecks) {
  const kind = isObject(message) ? message['msgtype'] : undefined
  const known = { ...fields, msgtype: oneOf(...Object.keys(contents)) }
  const content = Object.entries(contents).find(([name]) => name === kind)?.[1]
  return object(content === undefined ? known : { ...known, [content[0]]: content[1] })('', message)
}

function audience(at: string, value: unknown): readonly Problem[] {
  const toAll = isObject(value) && value['is_to_all'] === true
  return toAll
    ? object({ is_to_all: oneOf(true) })(at, value)
    : object({ is_to_all: optional(oneOf(false)), tag_id: tag })(at, value)
}

function tag(at: string, value: unknown): readonly Problem[] {
  if (value === undefined) return missing(at)
  if (Number.isSafeInteger(value)) return []
  return problem(at, 'wrong_value', {
    en: 'must be the number of a tag',
    zh: '必须是标签的编号',
  })
}

function readerProblems(message: unknown): readonly Problem[] {
  if (!isObject(message)) return []
  const readers = ['touser', 'towxname'].filter((name) => message[name] !== undefined)
  if (readers.length === 0) return missing('touser')
  if (readers.length === 1) return []
  return problem('towxname', 'not_together', {
    en: 'cannot stand beside touser',
    zh: '不能与 touser 同时出现',
  })
}

function throwAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InvalidMessageError(problems)
}
