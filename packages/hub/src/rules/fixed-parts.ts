/** The fixed texts of a regular expression: without one of them in a text, it cannot match. */

/** Past these an expression says more than this reader understands. */
const beyond = /\(\?[a-zA-Z-]*[):]|\\[QE]|\(\?[=!<][=!]/
const flagless = /\(\?:/g

/**
 * One fixed part for each alternative, the longest there is; undefined when an alternative has
 * none, or when the expression is one that could mislead. Careful rather than clever: what it names
 * must be in every text that matches, which a test compares with the engine.
 */
export function fixedParts(pattern: string): readonly string[] | undefined {
  if (beyond.test(pattern.replaceAll(flagless, '('))) return undefined
  const parts: string[] = []
  const reader = { pattern, at: 0 }
  do {
    const longest = longestPart(reader)
    if (longest === '') return undefined
    parts.push(longest)
  } while (reader.at++ < pattern.length)
  return parts
}

interface Reader {
  readonly pattern: string
  at: number
}

/** Reads one alternative at the outermost level, up to its `|` or the end. */
function longestPart(reader: Reader): string {
  const { pattern } = reader
  let [longest, current] = ['', '']

  function end(): void {
    if (current.length > longest.length) longest = current
    current = ''
  }

  for (; reader.at < pattern.length && pattern[reader.at] !== '|'; reader.at++) {
    const fixed = readFixed(reader)
    if (fixed === undefined) {
      end()
      continue
    }
    const next = pattern[reader.at + 1] ?? ''
    // `a*`, `a?` and `a{0}` may leave the character out.
    if (/[*?{]/.test(next)) end()
    else current += fixed
  }
  end()
  return longest
}

/** One character that stands for itself, or undefined; leaves the reader at its last character. */
function readFixed(reader: Reader): string | undefined {
  const { pattern } = reader
  const character = String.fromCodePoint(pattern.codePointAt(reader.at) ?? 0)
  if (character === '\\') return readEscape(reader)
  if (character === '[') return skipTo(reader, endOfClass(pattern, reader.at))
  if (character === '(') return skipTo(reader, endOfGroup(pattern, reader.at))
  if (character === '{') return skipTo(reader, endOfCount(pattern, reader.at))
  if (/[\^$.*+?)}\]]/.test(character)) return undefined
  reader.at += character.length - 1
  return character
}

/** `\.` is a full stop; `\d` is no fixed text, and neither is `\x41` or `\p{Han}`. */
function readEscape(reader: Reader): string | undefined {
  const escaped = reader.pattern[reader.at + 1] ?? ''
  if (!/[0-9A-Za-z]/.test(escaped)) {
    reader.at += 1
    return escaped
  }
  const whole = /^\\(?:[pPx]\{[^}]*\}|[pP].|x[0-9A-Fa-f]{2}|[0-7]{1,3}|.)/u.exec(
    reader.pattern.slice(reader.at),
  )
  return skipTo(reader, reader.at + (whole?.[0].length ?? 1) - 1)
}

function skipTo(reader: Reader, end: number): undefined {
  reader.at = end
  return undefined
}

/** `{2,3}`; a brace that counts nothing stands for itself, and is left out all the same. */
function endOfCount(pattern: string, start: number): number {
  const count = /^\{\d*,?\d*\}/.exec(pattern.slice(start))
  return start + (count?.[0].length ?? 1) - 1
}

function endOfClass(pattern: string, start: number): number {
  let at = start + 1
  if (pattern[at] === '^') at += 1
  if (pattern[at] === ']') at += 1
  for (; at < pattern.length && pattern[at] !== ']'; at++) {
    if (pattern[at] === '\\') at += 1
    else if (pattern.startsWith('[:', at)) at = Math.max(at, pattern.indexOf(':]', at) + 1)
  }
  return at
}

function endOfGroup(pattern: string, start: number): number {
  let depth = 0
  for (let at = start; at < pattern.length; at++) {
    if (pattern[at] === '\\') at += 1
    else if (pattern[at] === '[') at = endOfClass(pattern, at)
    else if (pattern[at] === '(') depth += 1
    else if (pattern[at] === ')' && --depth === 0) return at
  }
  return pattern.length - 1
}
