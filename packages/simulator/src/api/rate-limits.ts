/** How often a call may be made in a second and in a minute. */
import { mass, type Endpoint } from '@mphub/wechat/endpoints'
import type { Account } from '../accounts/account.ts'
import type { Limit } from '../quota/quota.ts'
import type { Errcode } from './wechat-refusal.ts'

/** Where being too fast has a code of its own. */
const tooFast: Readonly<Record<string, Errcode>> = {
  [mass.sendAll.path]: 42010,
  [mass.send.path]: 42010,
}

/** The account’s own figures, else WeChat’s usual ones. */
export function rateLimits(
  { path: name, limits: { perSecond, perMinute } }: Pick<Endpoint, 'path' | 'limits'>,
  { minuteQuotas }: Pick<Account, 'minuteQuotas'>,
): Limit[] {
  const most = minuteQuotas[name] ?? perMinute
  const errcode = tooFast[name]
  const found: Limit[] = []
  if (perSecond !== undefined) found.push({ name, per: 'second', most: perSecond })
  if (most !== undefined) found.push({ name, per: 'minute', most, ...(errcode && { errcode }) })
  return found
}
