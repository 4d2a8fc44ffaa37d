/** JSON as WeChat wants to read it, and as WeChat writes it. */

// oxlint-disable-next-line no-control-regex -- what JSON could carry only as an escape
const unwritable = /[\u0000-\u0007\u000B\u000E-\u001F]/g
// oxlint-disable-next-line no-control-regex -- what JSON forbids, and nicknames contain
const forbidden = /[\u0000-\u001F]/g
/** Also one without an end, so that a broken text is not searched again from each of its quotes. */
const textLiteral = /"(?:[^"\\]+|\\[^])*"?/g
const manyDigits = /\d{16}/

/**
 * Writes JSON without a single `\u`, which WeChat refuses (40033): characters that could be written
 * only so, control characters and halves of an emoji, are left out. A bigint becomes a number with
 * all its digits.
 */
export function writeJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return writeText(value)
  if (Array.isArray(value)) return `[${value.map((each) => writeJson(each ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields.map(([name, field]) => `${writeText(name)}:${writeJson(field)}`).join(',')}}`
}

function writeText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed().replaceAll('\uFFFD', '')
  return JSON.stringify(whole.replaceAll(unwritable, ''))
}

/**
 * Reads JSON. A whole number beyond 2^53, which a JavaScript number would round, becomes text with all
 * its digits. Control characters in texts, which JSON forbids and WeChat sends, are read as they are.
 *
 * @throws {@link SyntaxError}
 */
export function readJson(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return parse(text.replaceAll(textLiteral, (literal) => literal.replaceAll(forbidden, escape)))
  }
}

function parse(text: string): unknown {
  return manyDigits.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text)
}

function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value)
  return isRounded ? (context?.source ?? value) : value
}

function escape(character: string): string {
  return JSON.stringify(character).slice(1, -1)
}
