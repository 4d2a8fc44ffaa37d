/** Files that fans send in tests. */
import type { ChosenFile } from '../testing/phone-browser.ts'

/** A red picture of one dot. */
export const png: ChosenFile = {
  name: 'dot.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** Begins like one, and holds nothing to see. */
export const webm: ChosenFile = {
  name: 'clip.webm',
  mimeType: 'video/webm',
  buffer: Buffer.from('1a45dfa3', 'hex'),
}
