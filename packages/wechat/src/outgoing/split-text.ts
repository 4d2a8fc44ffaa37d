/** Cuts a text that is too long for one message into several. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * Cuts a text into pieces of at most so many bytes in UTF-8, 2,048 when nothing is said: the most that
 * one message holds. It cuts behind the last line break in the second half of a piece, else between
 * two characters; what belongs together on the screen, such as a flag or a family, stays together.
 * Put together again, the pieces are the text. A customer-service window may hold fewer messages than
 * there are pieces (45047).
 */
export function splitText(text: string, maxBytes = 2048): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const part of partsOf(text, maxBytes)) {
    while (piece !== '' && Buffer.byteLength(piece + part) > maxBytes) {
      const lineEnd = piece.lastIndexOf('\n') + 1
      const cut = lineEnd > piece.length / 2 ? lineEnd : piece.length
      pieces.push(piece.slice(0, cut))
      piece = piece.slice(cut)
    }
    piece += part
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** Characters as they are seen; one that alone is too long, as its code points. */
function* partsOf(text: string, maxBytes: number): Generator<string> {
  for (const { segment } of segmenter.segment(text)) {
    if (Buffer.byteLength(segment) > maxBytes) yield* segment
    else yield segment
  }
}
