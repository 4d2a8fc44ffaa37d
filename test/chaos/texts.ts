/** What fans write in a run: the first word decides who answers. */

/** `hello` meets a rule; `quick` and `slow` meet a module, which is quick or slow. */
export type Text = 'hello' | 'quick' | 'slow'

/** Texts of which one is picked by chance: of each so many. */
export function mixed(shares: Readonly<Record<Text, number>>): readonly Text[] {
  const texts = ['hello', 'quick', 'slow'] as const
  return texts.flatMap((text) => Array.from({ length: shares[text] }, () => text))
}
