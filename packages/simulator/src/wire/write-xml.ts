/** Writes fields as the XML that WeChat sends: text in CDATA, numbers bare. */
import type { Field, Fields } from './field.ts'

/** Names whose digits WeChat writes bare. They are text here: a MsgId does not fit a number. */
const bareNames = new Set(
  (
    'CreateTime MsgId Idx Location_X Location_Y Scale MenuId MsgID Latitude Longitude Precision ' +
    'Count TotalCount FilterCount SentCount ErrorCount CheckState ArticleIdx ErrorCode PopupScene ' +
    'FileTotalLen ExpiredTime FailTime publish_id publish_status count idx fail_idx'
  ).split(' '),
)

/** Characters that XML 1.0 does not allow: one of them makes the whole message unreadable. */
const forbidden = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu

export function writeXml(fields: Fields): string {
  return `<xml>${elements(fields)}</xml>`
}

function elements(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, field]) => element(name, field))
    .join('')
}

function element(name: string, field: Field): string {
  if (isList(field)) return field.map((entry) => element(name, entry)).join('')
  return `<${name}>${content(name, field)}</${name}>`
}

function content(name: string, field: string | number | Fields): string {
  if (typeof field === 'object') return elements(field)
  const isBare = typeof field === 'number' || (bareNames.has(name) && /^-?[\d.]+$/.test(field))
  return isBare ? String(field) : cdata(field)
}

function cdata(text: string): string {
  const safe = text.replace(forbidden, '').replaceAll(']]>', ']]]]><![CDATA[>')
  return `<![CDATA[${safe}]]>`
}

function isList(field: Field): field is readonly Field[] {
  return Array.isArray(field)
}
