/** Answers the verification of the server address (验证消息的确来自微信服务器). */
import type { Account } from '../accounts/account.ts'
import { signingToken } from './authenticate.ts'
import { readQuery } from './push.ts'

const longestEcho = 256

/** The echostr, when WeChat asked; undefined when somebody else did. The same in every mode. */
export function echoFor(
  account: Account,
  raw: Readonly<Record<string, unknown>>,
  now: number,
): string | undefined {
  const query = readQuery(raw)
  const { echostr } = raw
  if (query === undefined || typeof echostr !== 'string') return undefined
  if (echostr.length === 0 || echostr.length > longestEcho) return undefined
  return signingToken(account, query, now) === undefined ? undefined : echostr
}
