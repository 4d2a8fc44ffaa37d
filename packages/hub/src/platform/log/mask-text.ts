/** Takes out of a text what is a secret by its place: behind a telling name, or in the form of a key. */

export const mask = '[secret]'

/** Names, in any case and with anything around them, whose values nobody must see. */
const telling =
  'secret|token|passwo?r?d|aes[-_]?key|signature|ticket|authori[sz]ation|cookie|api[-_]?key|private[-_]?key|credential'

const tellingName = new RegExp(telling, 'i')

/** All parts are bounded or cannot overlap: a long text costs its length, whatever it holds. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic) +[\w.~+/=-]+/gi, `$1 ${mask}`],
  // JSON, also inside of JSON: "secret": "…", \"secret\": \"…
  [
    new RegExp(
      `((?:${telling})[\\w-]{0,24}\\\\{0,3}["']\\s{0,2}:\\s{0,2}\\\\{0,3}["'])(?:[^"'\\\\]|\\\\.)+`,
      'gi',
    ),
    `$1${mask}`,
  ],
  // A query, also inside of a query: access_token=…, secret%3D…; and secret: …
  [
    new RegExp(
      `((?:${telling}|(?<=[?&])code)[\\w-]{0,24}(?:=|%3D|: ?))(?!\\[secret\\])(?:[^\\s"'&,;<>\\\\%]|%(?!26))+`,
      'gi',
    ),
    `$1${mask}`,
  ],
  [/mphub_[0-9a-f]{12}_[\w-]{43}/g, mask],
  // The password of an address: mysql://root:…@host
  [/(\w{2,16}:\/\/[^\s:/@]{0,128}:)[^\s/@]{1,256}@/g, `$1${mask}@`],
]

/** Names of fields are few and come again. */
const known = new Map<string, boolean>()
const knownNames = 1_000

export function isTelling(name: string): boolean {
  const answer = known.get(name) ?? tellingName.test(name)
  if (known.size < knownNames) known.set(name, answer)
  return answer
}

/** Each pattern needs one of these: most texts are known to be harmless after a glance. */
const suspicious = /[=:%]|bearer |basic |mphub_/i

export function maskText(text: string): string {
  if (!suspicious.test(text)) return text
  return patterns.reduce((masked, [pattern, by]) => masked.replaceAll(pattern, by), text)
}
