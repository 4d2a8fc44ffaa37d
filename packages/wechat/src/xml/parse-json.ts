/** Reads a push that comes as JSON, which an administrator may choose (数据格式). */
import { checkDepth, checkElementCount, checkSize } from './limits.ts'
import { XmlError } from './xml-error.ts'
import { FieldTable, type OpenValue, type XmlFields } from './xml-fields.ts'

/**
 * Reads a JSON push into the form that `parseXml` gives: every leaf is text. Numbers keep the
 * digits they were written with, since a MsgId is beyond what a JavaScript number holds.
 *
 * @throws {@link XmlError}
 */
export function parseJson(text: string): XmlFields {
  checkSize(text)
  const fields = toValue(parseKeepingDigits(text), 1)
  if (fields instanceof FieldTable) return fields
  throw new XmlError('its JSON is not an object')
}

function parseKeepingDigits(text: string): unknown {
  let elements = 0
  try {
    return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) => {
      checkElementCount(++elements)
      return typeof value === 'number' ? context?.source : value
    })
  } catch (cause) {
    throw cause instanceof XmlError ? cause : new XmlError('its JSON is not well-formed', { cause })
  }
}

function toValue(value: unknown, depth: number): OpenValue {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return value === null ? '' : String(value)
  checkDepth(depth)
  if (Array.isArray(value)) return value.map((each) => toValue(each, depth + 1))
  return toTable(value, depth)
}

function toTable(object: object, depth: number): FieldTable {
  const table = new FieldTable()
  for (const [name, value] of Object.entries(object)) {
    const field = toValue(value, depth + 1)
    table[name] = name === 'item' && !Array.isArray(field) ? [field] : field
  }
  return table
}
