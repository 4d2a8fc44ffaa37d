/** Reads the little markup WeChat allows in texts: links, lines to tap, mini programs and emoji codes. */
import { withFaces } from './emoji.ts'

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** Says its text as the fan when it is tapped. */
  | { readonly kind: 'tap'; readonly text: string; readonly says: string; readonly id: string }
  | { readonly kind: 'mini-program'; readonly text: string; readonly appid: string }

const anchorOrAddress =
  /<a\b(?<attributes>[^<>]*)>(?<label>[^<]*)<\/a>|https?:\/\/[^\s<>"'，。！？；：、）】》]+/gi

export function readRichText(source: string): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const match of source.matchAll(anchorOrAddress)) {
    parts.push(...plain(source.slice(end, match.index)), partOf(match))
    end = match.index + match[0].length
  }
  return [...parts, ...plain(source.slice(end))]
}

function plain(text: string): Part[] {
  return text === '' ? [] : [{ kind: 'text', text: withFaces(text) }]
}

function partOf(match: RegExpExecArray): Part {
  const { attributes, label } = match.groups ?? {}
  if (attributes === undefined) return { kind: 'link', text: match[0], href: match[0] }
  const text = withFaces(label ?? '')
  const href = attribute(attributes, 'href') ?? ''
  const appid = attribute(attributes, 'data-miniprogram-appid')
  if (appid) return { kind: 'mini-program', text, appid }
  if (href.startsWith('weixin://bizmsgmenu?')) return tapPart(text, URL.parse(href)?.searchParams)
  const address = webAddress(href)
  return address === undefined ? { kind: 'text', text } : { kind: 'link', text, href: address }
}

function tapPart(text: string, query: URLSearchParams | undefined): Part {
  const id = query?.get('msgmenuid') ?? ''
  return { kind: 'tap', text, says: query?.get('msgmenucontent') ?? text, id }
}

function attribute(attributes: string, name: string): string | undefined {
  const written = new RegExp(String.raw`\b${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'i')
  const [, double, single] = written.exec(attributes) ?? []
  return (double ?? single)?.replaceAll('&amp;', '&')
}

/** The address when a browser may open it: http and https, never `javascript:` or others. */
export function webAddress(address: string | null | undefined): string | undefined {
  const url = address ? URL.parse(address.trim()) : null
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : undefined
}
