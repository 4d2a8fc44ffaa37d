/** The fields of a message under WeChat’s own names, as they are written to XML and read from it. */

export type Field = string | number | readonly Field[] | Fields

export interface Fields {
  readonly [name: string]: Field
}

/** The text of a field that has no fields inside; empty for any other. */
export function textOf(field: Field | undefined): string {
  return typeof field === 'string' || typeof field === 'number' ? String(field) : ''
}

/** What is inside a field, when there is something inside. */
export function inside(field: Field | undefined): Fields {
  return isFields(field) ? field : {}
}

export function isFields(field: Field | undefined): field is Fields {
  return typeof field === 'object' && !Array.isArray(field)
}
