/** Says how the address that was signed differs from the address of the page. */
import { tell, type Mismatch } from './mismatch-words.ts'

/** The parts of an address as they stand, since the signature is over what stands. */
interface Parts {
  readonly scheme: string
  readonly host: string
  readonly port: string
  readonly path: string
  /** With its question mark. */
  readonly query: string
}

const address = /^([a-z][a-z\d+.-]*):\/\/([^/?:]*)(?::(\d*))?([^?]*)(\?.*)?$/isu

/**
 * Compares the address that was signed with that of the page, as `location.href` says it. Empty when
 * a signature of the one fits the other.
 */
export function urlMismatches(signedUrl: string, pageUrl: string): readonly Mismatch[] {
  const [signed = '', ...fragment] = signedUrl.split('#')
  const [page = ''] = pageUrl.split('#', 1)
  const differences = signed === page ? [] : differencesOf(signed, page)
  return fragment.length === 0
    ? differences
    : [tell('fragment', fragment.join('#')), ...differences]
}

/** What happened to the address as a whole on its way explains all; else part by part. */
function differencesOf(signed: string, page: string): readonly Mismatch[] {
  if (page.startsWith(`${signed}&`)) return [tell('cut_at_ampersand', page.slice(signed.length))]
  if (signed.replaceAll('&amp;', '&') === page) return [tell('html_escaped')]
  if (decoded(signed) === page) return [tell('encoded')]
  if (decoded(page) === signed) return [tell('decoded')]
  const [one, other] = [partsOf(signed), partsOf(page)]
  if (one === undefined) return [tell('not_absolute', signed)]
  if (other === undefined) return [tell('not_absolute', page)]
  return [
    ...(one.scheme === other.scheme ? [] : [tell('scheme', one.scheme, other.scheme)]),
    ...(one.host === other.host ? [] : [tell('host', one.host, other.host)]),
    ...(one.port === other.port ? [] : [tell('port', one.port, other.port)]),
    ...(one.path === other.path ? [] : [pathMismatch(one.path, other.path)]),
    ...(one.query === other.query ? [] : queryMismatches(one.query, other.query)),
  ]
}

function partsOf(text: string): Parts | undefined {
  const [whole, scheme = '', host = '', port = '', path = '', query = ''] = address.exec(text) ?? []
  return whole === undefined ? undefined : { scheme, host, port, path, query }
}

function pathMismatch(signed: string, page: string): Mismatch {
  if (`${signed}/` === page || signed === `${page}/`) return tell('trailing_slash', signed, page)
  return tell(meansTheSame(signed, page) ? 'encoding' : 'path', signed, page)
}

function queryMismatches(signed: string, page: string): readonly Mismatch[] {
  const [ours, theirs] = [pairsOf(signed), pairsOf(page)]
  const missing = [...theirs.keys()].filter((name) => !ours.has(name))
  const superfluous = [...ours.keys()].filter((name) => !theirs.has(name))
  const found = [
    ...(missing.length === 0 ? [] : [tell('query_missing', missing.join(', '))]),
    ...(superfluous.length === 0 ? [] : [tell('query_superfluous', superfluous.join(', '))]),
    ...[...ours].flatMap(([name, pair]) => {
      const other = theirs.get(name)
      if (other === undefined || other === pair) return []
      return [tell(meansTheSame(pair, other) ? 'encoding' : 'query_value', pair, other)]
    }),
  ]
  return found.length === 0 ? [tell('query_order', signed, page)] : found
}

/** Each parameter as it stands, by its decoded name; all of one name together. */
function pairsOf(query: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const pair of query
    .slice(1)
    .split('&')
    .filter((each) => each !== '')) {
    const name = decoded(pair.split('=', 1)[0] ?? '')
    const before = pairs.get(name)
    pairs.set(name, before === undefined ? pair : `${before}&${pair}`)
  }
  return pairs
}

/** Whether two texts differ in their encoding only, once or twice. */
function meansTheSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => decoded(decoded(text.replaceAll('+', ' '))))
  return first === second
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
