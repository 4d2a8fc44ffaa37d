/** Who gets a message to many: those it is for, without those whom WeChat leaves out. */
import type { Account } from '../accounts/account.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Blacklist } from '../blacklist/blacklist.ts'
import type { Audience } from '../chats/broadcasts.ts'
import type { Fan } from '../fans/fan.ts'
import type { Fans } from '../fans/fans.ts'
import type { Receptions } from '../fans/reception.ts'
import type { Tags } from '../tags/tags.ts'
import type { MonthlyShares } from './monthly-shares.ts'

export type Target =
  | { readonly to: 'all' }
  | { readonly to: 'tag'; readonly tag: number }
  | { readonly to: 'list'; readonly openids: readonly string[] }

export interface Recipients {
  readonly audience: Audience
  /** Before anyone is left out. */
  readonly total: number
  readonly reached: number
}

interface Parts {
  readonly blacklist: Blacklist
  readonly fans: Fans
  readonly monthlyShares: MonthlyShares
  readonly receptions: Receptions
  readonly tags: Tags
}

/** @throws {@link WechatRefusal} 40152 for a tag there is not, 40031 for a list of strangers */
export function recipientsOf(account: Account, target: Target, parts: Parts): Recipients {
  const { blacklist, monthlyShares, receptions } = parts
  const { appid } = account
  const isReached = (fan: Fan) =>
    fan.follows &&
    !blacklist.has(appid, fan.openid) &&
    receptions.of(appid, fan.openid).messages &&
    !(account.kind === 'service' && monthlyShares.isUsedUp(appid, fan))
  const everyone = parts.fans.list(appid)
  if (target.to === 'all') {
    const leftOut = everyone.filter((fan) => !isReached(fan))
    const total = everyone.filter(({ follows }) => follows).length
    const audience = { allBut: leftOut.map(({ openid }) => openid) }
    return { audience, total, reached: everyone.length - leftOut.length }
  }
  const meant = new Set(namedBy(target, appid, parts))
  const known = [...meant].flatMap((openid) => parts.fans.find(appid, openid) ?? [])
  if (target.to === 'list' && known.length === 0) throw new WechatRefusal(40031)
  const only = known.filter(isReached).map(({ openid }) => openid)
  return { audience: { only }, total: meant.size, reached: only.length }
}

function namedBy(
  target: Exclude<Target, { to: 'all' }>,
  appid: string,
  { tags }: Parts,
): readonly string[] {
  if (target.to === 'list') return target.openids
  const isKnown = tags.list(appid).some(({ id }) => id === target.tag)
  if (!isKnown) throw new WechatRefusal(40152)
  return tags.fansOf(appid, target.tag)
}
