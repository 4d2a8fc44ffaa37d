/** What the accounts of the benchmarks have to answer, and with how many rules. */
import { makeKeywords, rulesFor, textsMeeting, textsMeetingNone } from './keywords.ts'

const keywords = makeKeywords(1_000, { regexes: 10 })

/** A thousand rules of mixed kinds. */
export const standardRules = rulesFor(keywords)

const hits = textsMeeting(keywords, 3_000)
const misses = textsMeetingNone(1_000)

/** Three of four texts meet a rule; the fourth gets the default reply. */
export const standardTexts = hits.flatMap((hit, at) => {
  const miss = misses[at / 3]
  return miss === undefined ? [hit] : [hit, miss]
})
