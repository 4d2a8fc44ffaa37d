/** The staff of each account (客服): who there is, who operates whom, and who is online. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'

const mostStaff = 100
const longestNickname = 16
const invitationMs = 24 * 60 * 60 * 1000

const member = z.object({
  account: z.string(),
  id: z.int(),
  nickname: z.string(),
  /** A file of ours; empty without a picture. */
  portrait: z.string(),
  /** The WeChat id of whoever operates it; empty when nobody does. */
  wx: z.string(),
  isOnline: z.boolean(),
  invitation: z
    .object({ wx: z.string(), until: z.number(), isRejected: z.boolean() })
    .exactOptional(),
})

export type Member = Readonly<z.output<typeof member>>

/** All throw {@link WechatRefusal} where WeChat refuses. */
export interface Staff {
  add(appid: string, account: string, nickname: string): Member
  find(appid: string, account: string): Member | undefined
  get(appid: string, account: string): Member
  list(appid: string): Member[]
  rename(appid: string, account: string, nickname: string): void
  /** Notes what became known of a member. */
  note(appid: string, account: string, facts: Partial<Member>): Member
  invite(appid: string, account: string, wx: string): void
  delete(appid: string, account: string): void
  clear(): void
}

const keptMember = z.object({ appid: z.string(), member })

export function createStaff({ clock, store }: { clock: Clock; store: Store }): Staff {
  const kept = store.map('staff', keptMember)
  const nextNumber = createCounter(store, 'staff')

  function find(appid: string, account: string): Member | undefined {
    return kept.get(`${appid}/${account}`)?.member
  }

  function get(appid: string, account: string): Member {
    const found = find(appid, account)
    if (found) return found
    throw new WechatRefusal(65401)
  }

  function list(appid: string): Member[] {
    return [...kept.values()].filter((one) => one.appid === appid).map(({ member }) => member)
  }

  function note(appid: string, account: string, facts: Partial<Member>): Member {
    const changed = { ...get(appid, account), ...facts }
    kept.set(`${appid}/${account}`, { appid, member: changed })
    return changed
  }

  return {
    find,
    get,
    list,
    note,
    add(appid, account, nickname) {
      if (!/^\w{1,10}@\S{1,30}$/.test(account)) throw new WechatRefusal(65404)
      refuseNickname(nickname)
      if (find(appid, account)) throw new WechatRefusal(65406)
      if (list(appid).length >= mostStaff) throw new WechatRefusal(65405)
      const id = 1000 + nextNumber()
      const added = { account, id, nickname, portrait: '', wx: '', isOnline: false }
      kept.set(`${appid}/${account}`, { appid, member: added })
      return added
    },
    rename(appid, account, nickname) {
      get(appid, account)
      refuseNickname(nickname)
      note(appid, account, { nickname })
    },
    invite(appid, account, wx) {
      const { wx: operator, invitation } = get(appid, account)
      if (!/^[a-z][\w-]{3,19}$/i.test(wx)) throw new WechatRefusal(65409)
      if (operator !== '') throw new WechatRefusal(65412)
      if (list(appid).some((one) => one.wx === wx)) throw new WechatRefusal(65407)
      if (invitation && !invitation.isRejected && invitation.until > clock.now()) {
        throw new WechatRefusal(invitation.wx === wx ? 65408 : 65411)
      }
      const until = clock.now() + invitationMs
      note(appid, account, { invitation: { wx, until, isRejected: false } })
    },
    delete(appid, account) {
      get(appid, account)
      kept.delete(`${appid}/${account}`)
    },
    clear: () => kept.clear(),
  }
}

function refuseNickname(nickname: string): void {
  const { length } = [...nickname]
  if (length === 0 || length > longestNickname) throw new WechatRefusal(65403)
}
