/** Two members of staff, for tests. */
import { kfAccount } from '@mphub/wechat/endpoints'
import type { World } from '../testing/world.ts'

export const anna = { kf_account: 'anna@shop', nickname: '小安' }

export const ben = { kf_account: 'ben@shop', nickname: '小本' }

export function pathOf({ account }: World, { kf_account }: typeof anna): string {
  return `/sim/accounts/${account.appid}/staff/${encodeURIComponent(kf_account)}`
}

/** Members of staff who are bound and online. */
export async function hired(world: World, ...members: (typeof anna)[]): Promise<void> {
  for (const member of members) {
    await world.wechat.call(kfAccount.add, member)
    await world.post(pathOf(world, member), { wx: `${member.nickname}_wx`, isOnline: true })
  }
}

export async function newOpenid({ newFans }: World): Promise<string> {
  return (await newFans(1)).join('')
}
