/** Makes texts comparable the way people mean it: without case, and full-width like half-width. */

/**
 * NFKC and case folding: `ＡＢＣ`, `abc` and `ABC` are one text. Length may change, because
 * compatibility characters are taken apart.
 */
export function fold(text: string): string {
  return isPlain(text) ? text : foldCase(text.normalize('NFKC'))
}

function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC')
}

/** Lower-case ASCII, digits and common Chinese: already folded. */
function isPlain(text: string): boolean {
  return /^[ -@[-~一-鿿]*$/.test(text)
}
