/** Values that WeChat makes up: ids, nonces, keys. */
import { randomBytes, randomInt } from 'node:crypto'

const lettersAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export function randomHex(length: number): string {
  return randomBytes(Math.ceil(length / 2))
    .toString('hex')
    .slice(0, length)
}

/** Letters, digits, `-` and `_`. */
export function randomId(length: number): string {
  return randomBytes(Math.ceil((length * 3) / 4))
    .toString('base64url')
    .slice(0, length)
}

export function randomText(length: number): string {
  return Array.from({ length }, () => randomFrom(lettersAndDigits)).join('')
}

/** Never begins with 0. */
export function randomDigits(length: number): string {
  const rest = Array.from({ length: length - 1 }, () => randomInt(10))
  return [randomInt(1, 10), ...rest].join('')
}

function randomFrom<Entry>(list: ArrayLike<Entry> & Iterable<Entry>): Entry {
  const entry = list[randomInt(list.length)]
  if (entry === undefined) throw new Error('nothing to choose from: the list is empty')
  return entry
}
