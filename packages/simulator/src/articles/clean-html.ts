/** Takes out of an article what WeChat takes out: programs, frames, forms, and pictures from elsewhere. */

const programs = /<(script|iframe|object|form|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi
const programTags = /<\/?(script|iframe|object|embed|form|style|link|meta|base)\b[^>]*>?/gi
const handlers = /\son[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi
const programAddresses = /\s(href|src)\s*=\s*(["']?)\s*(javascript|vbscript|data:text)[^"'>\s]*\2/gi
const pictures = /<img\b[^>]*>/gi
const pictureAddress = /\s(?:data-)?src\s*=\s*["']?([^"'\s>]+)["']?/gi

export function cleanHtml(html: string): string {
  return html
    .replace(programs, '')
    .replace(programTags, '')
    .replace(handlers, '')
    .replace(programAddresses, '')
    .replace(pictures, (tag) =>
      tag.replace(pictureAddress, (found, address: string) => (isOurs(address) ? found : '')),
    )
}

/** The first words of an article that says nothing about itself. */
export function digestOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;/g, ' ')
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, 54).join('')
}

function isOurs(address: string): boolean {
  const { hostname = '', pathname = '' } = URL.parse(address, 'http://here') ?? {}
  return pathname.startsWith('/sim/media/') || /\.(qpic|qlogo)\.cn$/.test(hostname)
}
