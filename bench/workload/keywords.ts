/** Rules as large accounts have them, and texts that meet them or do not. */
import type { RuleInput } from 'mphub'
import { replyText } from './accounts.ts'
import { createRandom, type Random } from './random.ts'
import { endings, latinWords, openings, places, questions, smallTalk, topics } from './words.ts'

type Match = 'exact' | 'prefix' | 'suffix' | 'contains' | 'regex'

export interface Keyword {
  readonly match: Match
  readonly text: string
}

/** Of ten keywords. */
const mixture: readonly Match[] = [
  ...(['exact', 'contains', 'prefix', 'exact', 'contains'] as const),
  ...(['suffix', 'exact', 'prefix', 'contains', 'exact'] as const),
]

/** Different keywords, among them `regexes` regular expressions. */
export function makeKeywords(count: number, { regexes }: { regexes: number }): Keyword[] {
  const random = createRandom(count)
  const texts = new Set<string>()
  while (texts.size < count - regexes) texts.add(keywordText(random))
  const plain = [...texts].map((text, at) => ({ match: kindAt(at), text }))
  const expressions = Array.from({ length: regexes }, (_, at) => regexAt(at, random))
  return [...plain, ...expressions]
}

function kindAt(index: number): Match {
  return mixture[index % mixture.length] ?? 'exact'
}

function keywordText(random: Random): string {
  switch (random.below(5)) {
    case 0:
      return random.pick(latinWords) + random.below(99_999)
    case 1:
      return random.pick(topics) + random.pick(questions) + random.below(99)
    case 2:
      return random.pick(topics) + random.below(99_999)
    default:
      return random.pick(places) + random.pick(topics) + random.pick(questions)
  }
}

function regexAt(index: number, random: Random): Keyword {
  const [topic, question] = [random.pick(topics), random.pick(questions)]
  const patterns = [
    `^(查|查询)?${topic}\\s*[a-z]?${index}-\\d{4,8}$`,
    `(怎么|如何|能不能).{0,${index % 10}}${topic}.*${question}`,
    `${topic}[^0-9]{2,${3 + (index % 10)}}(${question}|price)[?？]?$`,
  ]
  return { match: 'regex', text: random.pick(patterns) }
}

/** One rule for each keyword. */
export function rulesFor(keywords: readonly Keyword[]): RuleInput[] {
  return keywords.map(({ match, text }) => ({
    keywords: [{ match, text }],
    reply: { kind: 'text', content: replyText },
  }))
}

/** What fans write when they mean one of the keywords. */
export function textsMeeting(keywords: readonly Keyword[], count: number): string[] {
  const random = createRandom(count)
  const plain = keywords.filter(({ match }) => match !== 'regex')
  return Array.from({ length: count }, () => textMeeting(random.pick(plain), random))
}

function textMeeting({ match, text }: Keyword, random: Random): string {
  const before = match === 'suffix' || match === 'contains' ? random.pick(openings) : ''
  const after = match === 'prefix' || match === 'contains' ? random.pick(endings) : ''
  return before + text + after
}

/** What fans write to each other; it begins like many keywords and meets none. */
export function textsMeetingNone(count: number): string[] {
  const random = createRandom(-count)
  const starts = [...places, ...topics, ...latinWords]
  return Array.from({ length: count }, () => {
    const [opening, start] = [random.pick(openings), random.pick(starts)]
    return opening + start + random.pick(smallTalk) + random.pick(endings)
  })
}
