/** What the XML or JSON of a push says: its elements under WeChat’s own names. */

/** An element: text, the elements in it, or several of the same name. */
export type XmlValue = string | XmlFields | readonly XmlValue[]

/** Elements by name. Every leaf is text: nothing becomes a number, so 64-bit ids stay exact. */
export interface XmlFields {
  readonly [name: string]: XmlValue
}

/** An {@link XmlValue} while it is being read. */
export type OpenValue = string | FieldTable | OpenValue[]

/**
 * A table of elements that inherits nothing, so that an element called `__proto__` or `constructor`
 * is one like any other. As a class it is several times faster than `Object.create(null)`.
 */
export class FieldTable {
  [name: string]: OpenValue

  static {
    Reflect.deleteProperty(this.prototype, 'constructor')
    Object.setPrototypeOf(this.prototype, null)
  }
}

/** Adds an element. A repeated one becomes a list; `item` is WeChat’s word for a list and always is. */
export function addField(table: FieldTable, name: string, value: string | FieldTable): void {
  const before = table[name]
  if (before === undefined) table[name] = name === 'item' ? [value] : value
  else if (Array.isArray(before)) before.push(value)
  else table[name] = [before, value]
}
