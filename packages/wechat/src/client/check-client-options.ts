/** Finds the options that would only fail later, and with an address that holds a token. */
import type { Problem } from '../problems/problem.ts'
import type { ClientOptions } from './client.ts'
import { InvalidClientOptionsError } from './invalid-client-options-error.ts'

const address = {
  en: 'must be an address such as https://api.weixin.qq.com',
  zh: '应为地址，如 https://api.weixin.qq.com',
}
const proxyAddress = {
  en: 'must be an address such as http://user:password@host:port',
  zh: '应为地址，如 http://user:password@host:port',
}
const owner = {
  en: 'must have appid and secret, or the functions current and replace',
  zh: '应有 appid 和 secret，或函数 current 和 replace',
}
const functions = {
  en: 'must have the functions current and replace',
  zh: '应有函数 current 和 replace',
}
const keyText = { en: 'must be a text that is not empty', zh: '应为非空文本' }
const noDomain = { en: 'must name at least one address', zh: '至少需要一个地址' }

/** @throws {@link InvalidClientOptionsError} */
export function checkClientOptions(options: ClientOptions): void {
  const problems = [...addressProblems(options), ...ownerProblems(options)]
  if (problems.length > 0) throw new InvalidClientOptionsError(problems)
}

function* addressProblems({ domains, hosts = {}, proxy }: ClientOptions): Generator<Problem> {
  if (domains?.length === 0) yield { at: 'domains', rule: 'too_few', words: noDomain }
  for (const [index, domain] of (domains ?? []).entries()) {
    if (!isBase(domain)) yield { at: `domains[${index}]`, rule: 'not_a_url', words: address }
  }
  for (const [host, base] of Object.entries(hosts)) {
    if (!isBase(base)) yield { at: `hosts[${host}]`, rule: 'not_a_url', words: address }
  }
  if (proxy !== undefined && httpUrl(proxy) === undefined) {
    yield { at: 'proxy', rule: 'not_a_url', words: proxyAddress }
  }
}

function* ownerProblems({ credentials, component }: ClientOptions): Generator<Problem> {
  if (component !== undefined && !isOwner(component)) {
    yield { at: 'component', rule: 'wrong_value', words: functions }
  }
  if (credentials === undefined || isOwner(credentials)) return
  const keys = new Map<string, unknown>(Object.entries(credentials))
  if (!keys.has('appid')) yield { at: 'credentials', rule: 'wrong_value', words: owner }
  for (const name of keys.has('appid') ? ['appid', 'secret'] : []) {
    const key = keys.get(name)
    if (typeof key === 'string' && key !== '') continue
    yield { at: `credentials.${name}`, rule: 'missing', words: keyText }
  }
}

function isOwner(credentials: object): boolean {
  return ['current', 'replace'].every(
    (name) => typeof Reflect.get(credentials, name) === 'function',
  )
}

/** What a path can be written behind. */
function isBase(text: string): boolean {
  const url = httpUrl(text)
  return url !== undefined && url.username === '' && !/[?#]/.test(text)
}

function httpUrl(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined
}
