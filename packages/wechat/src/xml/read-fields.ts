/** Reads a push in whichever of WeChat’s two formats it comes. */
import { parseJson } from './parse-json.ts'
import { parseXml } from './parse-xml.ts'
import type { XmlFields } from './xml-fields.ts'

const beginsAsJson = /^\s*\{/

/** @throws {@link XmlError} */
export function readFields(text: string): XmlFields {
  return beginsAsJson.test(text) ? parseJson(text) : parseXml(text)
}
