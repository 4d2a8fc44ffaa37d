/** Makes of any value one that may be logged: plain, bounded, and without secrets at any depth. */
import { Secret } from '../secret.ts'
import { isTelling, mask, maskText } from './mask-text.ts'

const deepest = 8
const widest = 100
const longest = 16_384

/** The way from the outside to the value that is looked at. */
type Way = readonly object[]

export function redact(value: unknown): unknown {
  return plain(value, [])
}

function plain(value: unknown, way: Way): unknown {
  switch (typeof value) {
    case 'string':
      return maskText(value.length > longest ? `${value.slice(0, longest)}…` : value)
    case 'bigint':
      return String(value)
    case 'function':
    case 'symbol':
      return undefined
    case 'object':
      return value === null ? null : plainObject(value, way)
    default:
      return value
  }
}

function plainObject(value: object, way: Way): unknown {
  if (value instanceof Secret) return mask
  if (way.includes(value)) return '[circular]'
  if (way.length >= deepest) return '[deeper]'
  const inside = [...way, value]
  if (Array.isArray(value)) return plainList(value, inside)
  if (value instanceof Set) return plainList([...value], inside)
  if (value instanceof Error) return plainFields(fieldsOfError(value), inside)
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`
  if (value instanceof RegExp) return plain(String(value), inside)
  if (isOfPairs(value)) return plainFields([...value], inside)
  const own = unlessItFails(() => ownForm(value))
  return own === undefined ? plainFields(fieldsOf(value), inside) : plain(own, inside)
}

/** What an object wants to be in JSON: a date, a URL. */
function ownForm(value: object): unknown {
  return 'toJSON' in value && typeof value.toJSON === 'function' ? value.toJSON() : undefined
}

type Field = readonly [name: unknown, value: unknown]

function isOfPairs(value: object): value is Iterable<Field> {
  return value instanceof Map || value instanceof URLSearchParams || value instanceof Headers
}

function plainList(values: readonly unknown[], way: Way): unknown[] {
  const kept = values.slice(0, widest).map((value) => plain(value, way) ?? null)
  return values.length > widest ? [...kept, `[${values.length - widest} more]`] : kept
}

function plainFields(fields: readonly Field[], way: Way): Record<string, unknown> {
  const kept = fields.slice(0, widest).map(([key, value]) => {
    const name = typeof key === 'object' ? '[object]' : String(key)
    return [maskText(name), isTelling(name) ? hidden(value) : plain(value, way)] as const
  })
  const more = fields.length > widest ? [['…', `${fields.length - widest} more`] as const] : []
  return Object.fromEntries([...kept, ...more])
}

/** Whether there is one may be seen. */
function hidden(value: unknown): unknown {
  return value === null || value === undefined || typeof value === 'boolean' ? value : mask
}

function fieldsOf(value: object): Field[] {
  return Object.keys(value).map((name) => [name, unlessItFails(() => Reflect.get(value, name))])
}

function fieldsOfError(error: Error): Field[] {
  const { name, message, stack, cause } = error
  const own = fieldsOf(error).filter(([field]) => field !== 'name')
  const seen: Field[] = [
    ['type', name],
    ['message', message],
    ['stack', stack],
  ]
  const errors: Field[] = error instanceof AggregateError ? [['errors', error.errors]] : []
  return [...seen, ...own, ...errors, ...(cause === undefined ? [] : [['cause', cause] as const])]
}

function unlessItFails<Value>(read: () => Value): Value | string {
  try {
    return read()
  } catch {
    return '[unreadable]'
  }
}
