/** Whether an account may send one more message to many: keys that repeat, and how often (群发次数). */
import type { Account } from '../accounts/account.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { beijingDay, beijingMonth } from '../beijing.ts'
import type { MassMessage } from './mass-message.ts'

const dayMs = 24 * 60 * 60 * 1000
const retryMs = 60_000
const mostKeyBytes = 32

export interface Admission {
  readonly key: string
  readonly isToAll: boolean
}

interface Circumstances {
  /** Those of the account, the oldest first. */
  readonly sent: readonly MassMessage[]
  readonly now: number
}

/** @throws {@link WechatRefusal} 45028, 45065, 45066, 45067, 89501 */
export function admit(account: Account, { key, isToAll }: Admission, around: Circumstances): void {
  if (Buffer.byteLength(key) > mostKeyBytes) throw new WechatRefusal(45067)
  refuseRepetition(key, around)
  if (around.sent.some(({ state }) => state === 'confirming')) throw new WechatRefusal(89501)
  refuseBeyondQuota(account, isToAll, around)
}

function refuseRepetition(key: string, { sent, now }: Circumstances): void {
  const known = sent.findLast((one) => one.key === key)
  const age = known ? now - known.at : Infinity
  if (known && age < retryMs) throw new WechatRefusal(45066)
  if (known && age < dayMs) throw new WechatRefusal(45065, { details: { msg_id: known.id } })
}

function refuseBeyondQuota(
  { kind }: Account,
  isToAll: boolean,
  { sent, now }: Circumstances,
): void {
  const successes = sent.filter(({ state }) => state !== 'fail')
  const today = successes.filter(({ at }) => beijingDay(at) === beijingDay(now))
  if (kind === 'subscription' && today.length >= 1) throw new WechatRefusal(45028)
  const toAll = successes.filter((one) => one.isToAll && beijingMonth(one.at) === beijingMonth(now))
  if (kind === 'service' && isToAll && toAll.length >= 4) throw new WechatRefusal(45028)
}
