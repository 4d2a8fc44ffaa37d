/** How an account is shown: everything but its secrets. */
import type { Account } from '../accounts/account.ts'
import type { Config } from '../platform/config.ts'
import { localUrl } from '../platform/local-url.ts'
import { describeReply } from './reply-output.ts'

export function showAccount(account: Account, config: Config) {
  const { appid, name, originalId, mode, kind, verified, welcome, createdAt } = account
  return {
    ...{ appid, name, originalId, mode, kind, verified },
    callbackUrl: callbackUrl(appid, config),
    hasAesKey: account.keys.aesKey !== null,
    welcome,
    default: account.default,
    previousKeysUntil: account.previous?.until ?? null,
    createdAt,
  }
}

export function describeAccount(account: Account, config: Config): string {
  const { appid, name, originalId, mode, kind, welcome } = account
  return [
    `appid        ${appid}`,
    `name         ${name}`,
    `original id  ${originalId ?? 'not given: pushes for any are taken'}`,
    `mode         ${mode}`,
    `kind         ${kind}`,
    `welcome      ${welcome === null ? 'none' : describeReply(welcome)}`,
    `default      ${account.default === null ? 'none' : describeReply(account.default)}`,
    `callback     ${callbackUrl(appid, config)}`,
  ].join('\n')
}

/** What to enter as 服务器地址 in the console of the account. */
function callbackUrl(appid: string, config: Config): string {
  const base = config.publicUrl ?? localUrl(config, config.port)
  return `${base.replace(/\/$/, '')}/callback/${appid}`
}
