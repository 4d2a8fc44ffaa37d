/** Reads the small part of XML that WeChat writes, and refuses the rest. */
import { hasForbiddenCharacter } from './characters.ts'
import { decodeText } from './decode-text.ts'
import { checkDepth, checkElementCount, checkSize } from './limits.ts'
import { XmlError } from './xml-error.ts'
import { addField, FieldTable, type XmlFields } from './xml-fields.ts'

const declaration =
  /<\?xml[ \t\n]+version=(["'])1\.0\1(?:[ \t\n]+encoding=(["'])[Uu][Tt][Ff]-8\2)?(?:[ \t\n]+standalone=(["'])(?:yes|no)\3)?[ \t\n]*\?>/y
const space = /[ \t\r\n]*/y
const onlySpace = /^[ \t\r\n]*$/
/** ASCII is all that WeChat uses. */
const elementName = /^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/
const unusualOpeningTag = /^([A-Za-z_][A-Za-z0-9_.-]{0,63})[ \t\n]*(\/?)$/
const closingTag = /^\/([^ \t\n]*)[ \t\n]*$/
const cdataOpens = '![CDATA['
const cdataCloses = ']]>'

const byteOrderMark = 0xfeff
const slash = 0x2f
const greaterThan = 0x3e
const exclamationMark = 0x21

/**
 * Reads a push: the children of its root element, by name. A leaf is text, an element repeated
 * among its siblings becomes a list, and `item` is a list even when there is one.
 *
 * Where an element has a CDATA section, white space around the section is layout and dropped; all
 * other white space is content. An XML declaration may stand in front. What WeChat never sends is
 * refused: DOCTYPE, entities beyond the five predefined, attributes, comments, processing
 * instructions, text beside elements; more than 1 MiB, 8 levels or 4,096 elements.
 *
 * @throws {@link XmlError}
 */
export function parseXml(text: string): XmlFields {
  checkSize(text)
  if (hasForbiddenCharacter(text)) {
    throw new XmlError('it has a character that XML does not allow')
  }
  return new Scanner(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).document()
}

class Scanner {
  readonly #text: string
  #at = 0
  #elements = 0
  #closedAtOnce = false

  constructor(text: string) {
    this.#text = text
  }

  document(): XmlFields {
    if (this.#text.charCodeAt(0) === byteOrderMark) this.#at = 1
    this.#skip(declaration)
    this.#skip(space)
    if (this.#text[this.#at] !== '<') throw new XmlError('it does not begin with an element')
    this.#at++
    const root = this.#content(this.#openingName(), 1)
    this.#skip(space)
    if (this.#at !== this.#text.length) throw new XmlError('something follows the root element')
    if (typeof root !== 'string') return root
    if (onlySpace.test(root)) return new FieldTable()
    throw new XmlError('its root element holds text instead of elements')
  }

  /** Reads from behind the opening tag to behind the closing one. */
  #content(name: string, depth: number): string | FieldTable {
    checkDepth(depth)
    if (this.#closedAtOnce) return ''
    let table: FieldTable | undefined
    let hasCdata = false
    let text = ''
    let textWithoutLayout = ''
    for (;;) {
      const run = this.#run()
      if (run !== '') {
        text += run
        if (!onlySpace.test(run)) textWithoutLayout += run
      }
      const next = this.#text.charCodeAt(this.#at)
      if (next === slash) break
      if (next === exclamationMark) {
        hasCdata = true
        textWithoutLayout += this.#cdata()
      } else {
        table ??= new FieldTable()
        const child = this.#openingName()
        addField(table, child, this.#content(child, depth + 1))
      }
    }
    this.#closingTag(name)
    if (table === undefined) return hasCdata ? textWithoutLayout : text
    if (textWithoutLayout === '') return table
    throw new XmlError(`<${name}> holds text beside elements`)
  }

  /** Reads character data, if any, to behind the next `<`. */
  #run(): string {
    const start = this.#at
    const end = this.#text.indexOf('<', start)
    if (end < 0) throw new XmlError('it is not well-formed: an element is not closed')
    this.#at = end + 1
    return end === start ? '' : decodeText(this.#text.slice(start, end))
  }

  #cdata(): string {
    if (!this.#text.startsWith(cdataOpens, this.#at)) throw new XmlError(nameOfMarkup(this.#tag()))
    const start = this.#at + cdataOpens.length
    const end = this.#text.indexOf(cdataCloses, start)
    if (end < 0) throw new XmlError('it is not well-formed: a CDATA section is not closed')
    this.#at = end + cdataCloses.length
    return this.#text.slice(start, end)
  }

  #openingName(): string {
    const tag = this.#tag()
    checkElementCount(++this.#elements)
    this.#closedAtOnce = false
    if (elementName.test(tag)) return tag
    const [, name, closed] = unusualOpeningTag.exec(tag) ?? []
    if (name === undefined) throw new XmlError(nameOfMarkup(tag))
    this.#closedAtOnce = closed === '/'
    return name
  }

  #closingTag(name: string): void {
    const end = this.#at + 1 + name.length
    if (this.#text.startsWith(name, this.#at + 1) && this.#text.charCodeAt(end) === greaterThan) {
      this.#at = end + 1
    } else if (closingTag.exec(this.#tag())?.[1] !== name) {
      throw new XmlError(`it is not well-formed: <${name}> is closed by another element`)
    }
  }

  /** Reads what stands between `<` and `>`. */
  #tag(): string {
    const start = this.#at
    const end = this.#text.indexOf('>', start)
    if (end < 0) throw new XmlError('it is not well-formed: a tag is not closed')
    this.#at = end + 1
    return this.#text.slice(start, end)
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at
    if (pattern.test(this.#text)) this.#at = pattern.lastIndex
  }
}

function nameOfMarkup(tag: string): string {
  if (tag.startsWith('!DOCTYPE')) return 'it has a DOCTYPE'
  if (tag.startsWith('!--')) return 'it has a comment'
  if (tag.startsWith('?')) return 'it has a processing instruction'
  return 'it is not well-formed, or has attributes or names that WeChat does not use'
}
