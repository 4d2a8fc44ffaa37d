/** Writes XML as WeChat accepts it. */
import { withoutForbiddenCharacters } from './characters.ts'

/** What can be written: {@link XmlFields} as they were read, and numbers. */
export type WritableXmlValue = string | number | WritableXmlFields | readonly WritableXmlValue[]

/** Elements by name, in the order in which they are written. */
export interface WritableXmlFields {
  readonly [name: string]: WritableXmlValue | undefined
}

const digits = /^\d+$/

/**
 * Writes an `<xml>` element. A list becomes repeated elements, a text of digits stands as it is
 * (as `CreateTime` does in WeChat’s samples), every other text in CDATA, and what is undefined is
 * left out.
 */
export function writeXml(fields: WritableXmlFields): string {
  return `<xml>${writeFields(fields)}</xml>`
}

/**
 * Quotes a text. Characters that XML cannot hold are removed: one of them, and the fan would see
 * WeChat’s failure text instead of the reply.
 */
export function cdata(text: string): string {
  return `<![CDATA[${withoutForbiddenCharacters(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** Digits as they are, any other text in CDATA. */
export function textOrCdata(text: string): string {
  return digits.test(text) ? text : cdata(text)
}

function writeFields(fields: WritableXmlFields): string {
  let xml = ''
  for (const [name, value] of Object.entries(fields)) xml += writeElement(name, value)
  return xml
}

function writeElement(name: string, value: WritableXmlValue | undefined): string {
  if (value === undefined) return ''
  if (isList(value)) return value.map((each) => writeElement(name, each)).join('')
  return `<${name}>${writeValue(value)}</${name}>`
}

function writeValue(value: string | number | WritableXmlFields): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return writeFields(value)
  return textOrCdata(value)
}

function isList(value: WritableXmlValue): value is readonly WritableXmlValue[] {
  return Array.isArray(value)
}
