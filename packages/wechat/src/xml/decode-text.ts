/** The character data of an element, with its references resolved. */
import { hasForbiddenCharacter } from './characters.ts'
import { XmlError } from './xml-error.ts'

const predefined = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const reference = /&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([a-z]{1,8}));/y

/**
 * Resolves the five predefined entities and numeric references. Any other entity would need a
 * DOCTYPE, and is refused with it.
 */
export function decodeText(raw: string): string {
  if (raw.includes(']]>')) throw new XmlError('"]]>" stands outside of a CDATA section')
  return raw.includes('&') ? resolveReferences(raw) : raw
}

/** One by one, so that the first bad one of a megabyte ends the work. */
function resolveReferences(raw: string): string {
  let text = ''
  let from = 0
  for (let at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', from)) {
    reference.lastIndex = at
    const match = reference.exec(raw)
    if (match === null) throw new XmlError('"&" does not begin a reference')
    text += raw.slice(from, at) + resolve(match)
    from = reference.lastIndex
  }
  return text + raw.slice(from)
}

function resolve([whole, hex, decimal, name = '']: RegExpExecArray): string {
  const codePoint = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)
  if (codePoint > 0x10ffff) throw notAllowed(whole)
  const text = Number.isNaN(codePoint) ? predefined.get(name) : String.fromCodePoint(codePoint)
  if (text === undefined || hasForbiddenCharacter(text)) throw notAllowed(whole)
  return text
}

function notAllowed(whole: string): XmlError {
  return new XmlError(`it has the entity ${whole}, which is not allowed`)
}
