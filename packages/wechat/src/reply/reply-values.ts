/** Checks the single values of a reply. */
import { withoutForbiddenCharacters } from '../xml/characters.ts'
import { InvalidReplyError } from './invalid-reply-error.ts'

const webAddress = /^https?:\/\//i

/** Data from outside, whose values are not known yet. */
export type Unchecked = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text with something to show: characters that XML cannot hold do not count. */
export function requiredText(value: unknown, name: string): string {
  if (typeof value === 'string' && withoutForbiddenCharacters(value) !== '') return value
  throw new InvalidReplyError(`The reply needs ${name}: a text that is not empty.`)
}

/** An empty text is as good as none. */
export function optionalText(value: unknown, name: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return value
  throw new InvalidReplyError(`${name} of the reply must be a text, or be left out.`)
}

export function requiredUrl(value: unknown, name: string): string {
  return checkUrl(requiredText(value, name), name)
}

export function optionalUrl(value: unknown, name: string): string | undefined {
  const url = optionalText(value, name)
  return url === undefined ? undefined : checkUrl(url, name)
}

function checkUrl(url: string, name: string): string {
  if (webAddress.test(url)) return url
  throw new InvalidReplyError(`${name} of the reply must begin with http:// or https://.`)
}
