/** Reads a push with saxes, a complete XML parser: what `parseXml` must agree with. */
import { SaxesParser } from 'saxes'

/** As `XmlValue`, with tables as lists of pairs, so that no element name means anything. */
export type Shape = string | readonly Shape[] | Table

interface Table {
  readonly pairs: readonly (readonly [string, Shape])[]
}

interface Element {
  readonly name: string
  readonly text: { readonly kind: 'text' | 'cdata'; readonly value: string }[]
  readonly children: Element[]
}

const onlySpace = /^[ \t\r\n]*$/

/** @throws Error when saxes refuses the text. */
export function readWithSaxes(text: string): Shape {
  const document: Element = { name: '', text: [], children: [] }
  const open = [document]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    const element: Element = { name, text: [], children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (value) => open.at(-1)?.text.push({ kind: 'text', value }))
  parser.on('cdata', (value) => open.at(-1)?.text.push({ kind: 'cdata', value }))
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  const root = document.children.map(shapeOf)[0] ?? ''
  return typeof root === 'string' && onlySpace.test(root) ? { pairs: [] } : root
}

function shapeOf(element: Element): Shape {
  if (element.children.length === 0) return textOf(element)
  const names = new Set(element.children.map(({ name }) => name))
  return { pairs: [...names].map((name) => [name, fieldOf(element, name)]) }
}

function fieldOf(element: Element, name: string): Shape {
  const all = element.children.filter((child) => child.name === name).map(shapeOf)
  const [only] = all
  return name === 'item' || all.length > 1 || only === undefined ? all : only
}

function textOf({ text }: Element): string {
  const hasCdata = text.some(({ kind }) => kind === 'cdata')
  const kept = text.filter(
    ({ kind, value }) => !hasCdata || kind === 'cdata' || !onlySpace.test(value),
  )
  return kept.map(({ value }) => value).join('')
}
