/** Text of a certain form; what does not have it is refused in both languages. */
import { z } from 'zod'
import type { Words } from './words.ts'

export function textLike(pattern: RegExp, words: Words) {
  return textThat((text) => pattern.test(text), words)
}

export function textThat(isRight: (text: string) => boolean, { en, zh }: Words) {
  return z.string().refine(isRight, { error: en, params: { zh } })
}
