/** How a drawn avatar looks: a colour that stays with the person, and a character of the name. */

const hues = [8, 28, 42, 96, 146, 172, 198, 220, 252, 284, 318, 342]

/** The same key always gets the same colour. */
export function portraitColour(key: string): string {
  let sum = 0
  for (const character of key) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return `hsl(${hues[sum % hues.length]} 48% 52%)`
}

/**
 * The initial of a name in letters, else the last character, as Chinese given names stand last. An
 * emoji with all its parts counts as one.
 */
export function portraitLetter(name: string): string {
  const characters = [...new Intl.Segmenter().segment(name.trim())]
  const isInLetters = /^\p{Script=Latin}/u.test(name.trim())
  return characters.at(isInLetters ? 0 : -1)?.segment.toUpperCase() ?? '?'
}
