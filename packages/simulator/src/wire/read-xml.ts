/** Reads the XML of a reply into fields. DOCTYPE, entities of one’s own and deep nesting are refused. */
import { SaxesParser } from 'saxes'
import { becauseOf } from '../reason.ts'
import { isFields, type Field, type Fields } from './field.ts'
import { WireError } from './wire-error.ts'

const deepest = 16

interface Element {
  readonly name: string
  readonly children: Map<string, Field[]>
  readonly texts: { readonly text: string; readonly isCdata: boolean }[]
}

/** @throws {@link WireError} */
export function readXml(xml: string): Fields {
  const document = newElement('')
  const open = [document]
  const parser = new SaxesParser()
  parser.on('error', (error) => refuse(error.message))
  parser.on('doctype', () => refuse('DOCTYPE is not allowed'))
  parser.on('opentag', ({ name }) => {
    if (open.push(newElement(name)) > deepest) refuse('elements are nested too deep')
  })
  parser.on('text', (text) => open.at(-1)?.texts.push({ text, isCdata: false }))
  parser.on('cdata', (text) => open.at(-1)?.texts.push({ text, isCdata: true }))
  parser.on('closetag', () => {
    const element = open.pop()
    if (element) addChild(open.at(-1), element)
  })
  parser.write(xml).close()
  return rootOf(document)
}

function newElement(name: string): Element {
  return { name, children: new Map(), texts: [] }
}

function addChild(parent: Element | undefined, { name, children, texts }: Element): void {
  const field = children.size === 0 ? ownText(texts) : fieldsOf(children)
  const siblings = parent?.children.get(name)
  if (siblings) siblings.push(field)
  else parent?.children.set(name, [field])
}

/** White space beside CDATA is layout; anywhere else it is content. */
function ownText(texts: Element['texts']): string {
  const hasCdata = texts.some(({ isCdata }) => isCdata)
  return texts
    .filter(({ text, isCdata }) => isCdata || !hasCdata || text.trim() !== '')
    .map(({ text }) => text)
    .join('')
}

/** `item` is a list even when there is one; any other name becomes a list by being repeated. */
function fieldsOf(children: ReadonlyMap<string, Field[]>): Fields {
  return Object.fromEntries(
    [...children].map(([name, list]) => [name, name === 'item' ? list : single(list)]),
  )
}

function single(list: Field[]): Field {
  const [only] = list
  return list.length === 1 && only !== undefined ? only : list
}

function rootOf(document: Element): Fields {
  const root = document.children.get('xml')?.[0]
  return isFields(root) ? root : refuse('the outermost element is not <xml> with fields inside')
}

function refuse(what: string): never {
  throw new WireError('xml_unreadable', becauseOf('unreadable_xml', what))
}
