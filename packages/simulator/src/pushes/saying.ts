/** What a fan is made to say or do through the control API, and the message WeChat makes of it. */
import { z } from 'zod'
import { ControlError } from '../control-error.ts'
import { textLike } from '../pattern.ts'
import type { Field, Fields } from '../wire/field.ts'
import { eventKind, eventKinds, newTicket } from './event-kinds.ts'
import { messageKinds } from './message-kinds.ts'

const elementName = textLike(/^[A-Za-z_][\w.-]{0,63}$/, {
  en: 'not the name of an XML element',
  zh: '不是合法的 XML 元素名',
})

const deepest = 8

/** A field of a message, with whatever is inside. */
export function fieldSchema(depth: number): z.ZodType<Field> {
  const leaf = z.union([z.string(), z.number()])
  if (depth === deepest) return leaf
  const deeper = fieldSchema(depth + 1)
  return z.union([leaf, z.array(deeper), z.record(elementName, deeper)])
}

/** `null` leaves out a field that would be there otherwise. */
const fieldOrNone = fieldSchema(1).nullable()

/** Beside the names below, any field of WeChat’s may be given in camel case: `eventKey`, `picUrl`. */
export const sayingInput = z
  .object({
    type: z.string().min(1).max(64),
    event: z.string().min(1).max(64).optional(),
    /** Of the QR code with parameters that was scanned. */
    scene: z.union([z.string(), z.number()]).optional(),
    /** Says it even though the fan does not follow. */
    anyway: z.boolean().optional(),
    fields: z.record(elementName, fieldOrNone).optional(),
  })
  .catchall(fieldOrNone)

export type SayingInput = z.input<typeof sayingInput>

export interface Saying {
  readonly msgType: string
  readonly event: string | undefined
  readonly anyway: boolean
  /** The fields of this kind of message, those given over those made up. */
  readonly fields: Fields
}

/** @throws {@link ControlError} for an event without a name or a field without a proper one */
export function readSaying(input: SayingInput): Saying {
  const { type, event: named, scene, anyway = false, fields, ...own } = sayingInput.parse(input)
  const event = type === 'event' ? named : eventKinds.has(type) ? type : undefined
  if (type === 'event' && !event) throw eventWithoutName()
  const usual = event ? eventKind(event).fields() : (messageKinds.get(type)?.() ?? {})
  const merged = { ...usual, ...sceneFields(event, scene), ...wechatNames(type, own), ...fields }
  return { msgType: event ? 'event' : type, event, anyway, fields: withoutNone(merged) }
}

function eventWithoutName(): ControlError {
  return new ControlError('bad_input', {
    en: 'an event needs "event"',
    zh: '事件须有 "event" 参数',
  })
}

/** Someone new arrives with a prefix before the scene, a follower without. */
function sceneFields(event: string | undefined, scene: string | number | undefined): Fields {
  if (scene === undefined) return {}
  const key = event === 'subscribe' ? `qrscene_${scene}` : String(scene)
  return { EventKey: key, Ticket: newTicket() }
}

function wechatNames(type: string, own: Record<string, Field | null>) {
  return Object.fromEntries(
    Object.entries(own).map(([name, value]) => [elementName.parse(wechatName(type, name)), value]),
  )
}

function wechatName(type: string, name: string): string {
  if (name === 'bizmsgmenuid') return name
  if (type === 'location' && name === 'latitude') return 'Location_X'
  if (type === 'location' && name === 'longitude') return 'Location_Y'
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function withoutNone(fields: Record<string, Field | null>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}
