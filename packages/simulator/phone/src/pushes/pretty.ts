/** Makes XML and JSON readable: one element a line, indented, split into pieces that can be coloured. */

export interface Piece {
  readonly kind: 'name' | 'mark' | 'value'
  readonly text: string
}

const tokens = /<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>|[^<]+|</g

/** Lines of pieces. What is neither XML nor JSON stays as it is. */
export function pretty(source: string): Piece[][] {
  const text = source.trim()
  if (text.startsWith('<')) return prettyXml(text)
  return prettyJson(text)
    .split('\n')
    .map((line) => [{ kind: 'value', text: line }])
}

function prettyJson(text: string): string {
  if (!/^[[{]/.test(text)) return text
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

/** Elements with text stay on one line, elements with children open and close on their own. */
function prettyXml(text: string): Piece[][] {
  const lines: Piece[][] = []
  let depth = 0
  let mayContinue = false
  for (const token of text.match(tokens) ?? []) {
    if (token.trim() === '') continue
    const kind = kindOf(token)
    if (kind === 'close') depth = Math.max(0, depth - 1)
    const last = lines.at(-1)
    if (mayContinue && last !== undefined && kind !== 'open') last.push(...pieces(token))
    else lines.push([...indent(depth), ...pieces(token)])
    mayContinue = kind === 'open' || (mayContinue && kind === 'value')
    if (kind === 'open') depth += 1
  }
  return lines
}

function kindOf(token: string): 'open' | 'close' | 'value' {
  if (token.startsWith('</')) return 'close'
  return /^<[^!?]/.test(token) && !token.endsWith('/>') ? 'open' : 'value'
}

function indent(depth: number): Piece[] {
  return depth === 0 ? [] : [{ kind: 'mark', text: '  '.repeat(depth) }]
}

function pieces(token: string): Piece[] {
  if (token.startsWith('<![CDATA[') && token.endsWith(']]>')) {
    return [
      { kind: 'mark', text: '<![CDATA[' },
      { kind: 'value', text: token.slice(9, -3) },
      { kind: 'mark', text: ']]>' },
    ]
  }
  return [{ kind: token.startsWith('<') ? 'name' : 'value', text: token.trim() }]
}
