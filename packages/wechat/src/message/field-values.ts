/** Reads single values out of the fields of a push, tolerating what is missing. */
import type { XmlFields, XmlValue } from '../xml/xml-fields.ts'

/** Reads what one kind of message has of its own. */
export type FieldReader = (fields: XmlFields) => object

/** What a table of readers, keyed by kind, reads. */
export type ReadBy<Readers extends Record<string, FieldReader>> = {
  readonly [Kind in keyof Readers]: Readonly<ReturnType<Readers[Kind]>>
}

const wholeNumber = /^\s*-?\d{1,15}\s*$/
const noFields: XmlFields = {}

export function text(value: XmlValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function optionalText(value: XmlValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Only for counts, codes and times; ids have more digits than a number holds, and stay text. */
export function integer(value: XmlValue | undefined): number | undefined {
  return typeof value === 'string' && wholeNumber.test(value) ? Number(value) : undefined
}

/** The elements in an element; none when it is missing or empty. */
export function inner(value: XmlValue | undefined): XmlFields {
  return value === undefined || typeof value === 'string' || isList(value) ? noFields : value
}

/** The elements of a list that may have been written as one, or not at all. */
export function list(value: XmlValue | undefined): readonly XmlFields[] {
  if (value === undefined || typeof value === 'string') return []
  return isList(value) ? value.map(inner) : [value]
}

/** A reader of text fields, each under WeChat’s name with a small first letter. */
export function texts<const Name extends string>(...names: readonly Name[]) {
  const properties = names.map((name) => [name, name[0]?.toLowerCase() + name.slice(1)] as const)
  return (fields: XmlFields) =>
    Object.fromEntries(
      properties.map(([name, property]) => [property, text(fields[name])]),
    ) as Record<Uncapitalize<Name>, string>
}

function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value)
}
