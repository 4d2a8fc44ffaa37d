/** Reads the little markup WeChat allows in texts: links and emoji codes. Everything else is plain text. */
import { withFaces } from './emoji.ts'

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

const anchorOrAddress =
  /<a\b(?<attributes>[^<>]*)>(?<label>[^<]*)<\/a>|https?:\/\/[^\s<>"'，。！？；：、）】》]+/gi

const hrefAttribute = /\bhref\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/i

export function readRichText(source: string): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const match of source.matchAll(anchorOrAddress)) {
    parts.push(...plain(source.slice(end, match.index)), linkOrText(match))
    end = match.index + match[0].length
  }
  return [...parts, ...plain(source.slice(end))]
}

function plain(text: string): Part[] {
  return text === '' ? [] : [{ kind: 'text', text: withFaces(text) }]
}

function linkOrText(match: RegExpExecArray): Part {
  const { attributes, label } = match.groups ?? {}
  if (attributes === undefined) return { kind: 'link', text: match[0], href: match[0] }
  const text = withFaces(label ?? '')
  const href = webAddress(hrefIn(attributes))
  return href === undefined ? { kind: 'text', text } : { kind: 'link', text, href }
}

function hrefIn(attributes: string): string | undefined {
  const groups = hrefAttribute.exec(attributes)?.groups
  return (groups?.double ?? groups?.single)?.replaceAll('&amp;', '&')
}

/** The address when a browser may open it: http and https, never `javascript:` or others. */
export function webAddress(address: string | null | undefined): string | undefined {
  const url = address ? URL.parse(address.trim()) : null
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : undefined
}
