/** Replies as they are given on the command line. */
import { checkReply, InvalidReplyError, text, type Reply } from '@mphub/wechat/callback'
import { WrongUseError } from '../platform/errors.ts'

/** A text reply; null for the empty text, which takes a reply away; undefined when not given. */
export function textReplyFrom(value: string | undefined, option: string): Reply | null | undefined {
  if (value === undefined) return undefined
  return value === '' ? null : orWrongUse(option, () => text(value))
}

/** A reply of any kind, as JSON. */
export function jsonReplyFrom(json: string, option: string): Reply {
  return orWrongUse(option, () => checkReply(JSON.parse(json)))
}

function orWrongUse(option: string, make: () => Reply): Reply {
  try {
    return make()
  } catch (cause) {
    if (!(cause instanceof InvalidReplyError) && !(cause instanceof SyntaxError)) throw cause
    const words = { en: `${option}: ${cause.message}`, zh: `${option}：${cause.message}` }
    throw new WrongUseError(words, { cause })
  }
}
