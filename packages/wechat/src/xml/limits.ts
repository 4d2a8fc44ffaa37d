/** How much of a push is read before it is refused. A real one has a few kilobytes and five levels. */
import { XmlError } from './xml-error.ts'

const maxCharacters = 1024 * 1024
const maxDepth = 8
const maxElements = 4096

export function checkSize(text: string): void {
  if (text.length <= maxCharacters) return
  throw new XmlError(`its size is ${text.length} characters, above ${maxCharacters}`)
}

export function checkDepth(depth: number): void {
  if (depth > maxDepth) throw new XmlError(`its depth is above ${maxDepth} levels`)
}

export function checkElementCount(elements: number): void {
  if (elements > maxElements) throw new XmlError(`its element count is above ${maxElements}`)
}
