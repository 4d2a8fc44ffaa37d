/** Who of the staff talks with which fan (客服会话), and which fans wait for somebody. */
import { z } from 'zod'
import type { Account } from '../accounts/account.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
import type { Announcements } from '../pushes/announcements.ts'
import type { Store } from '../store/store.ts'
import type { Staff } from './staff.ts'

const session = z.object({
  appid: z.string(),
  openid: z.string(),
  /** Of the member of staff; empty while the fan waits. */
  staff: z.string(),
  /** When it began, or when the waiting fan last wrote. */
  at: z.number(),
})

export type Session = Readonly<z.output<typeof session>>

export interface Sessions {
  /** @throws {@link WechatRefusal} 65401, 65402, 65414, 65415 */
  begin(account: Account, openid: string, staff: string): void
  /** @throws {@link WechatRefusal} 65413, 65414 */
  end(account: Account, openid: string, staff: string): void
  /** Another member of staff goes on. @throws {@link WechatRefusal} */
  pass(account: Account, openid: string, staff: string): void
  endAllOf(account: Account, staff: string): void
  wait(appid: string, openid: string): void
  find(appid: string, openid: string): Session | undefined
  of(appid: string, staff: string): Session[]
  /** Oldest first. */
  waiting(appid: string): Session[]
  clear(): void
}

interface Parts {
  readonly announcements: Announcements
  readonly clock: Clock
  readonly staff: Staff
  readonly store: Store
}

export function createSessions({ announcements, clock, staff, store }: Parts): Sessions {
  const sessions = store.map('sessions', session)

  function find(appid: string, openid: string): Session | undefined {
    const found = sessions.get(`${appid}/${openid}`)
    return found && found.staff !== '' ? found : undefined
  }

  function keep(appid: string, openid: string, staff: string): void {
    sessions.set(`${appid}/${openid}`, { appid, openid, staff, at: clock.now() })
  }

  function refuseAbsent(appid: string, name: string): void {
    const { wx, isOnline } = staff.get(appid, name)
    if (wx === '') throw new WechatRefusal(65402)
    if (!isOnline) throw new WechatRefusal(65415)
  }

  function close(account: Account, { openid, staff: KfAccount }: Session): void {
    sessions.delete(`${account.appid}/${openid}`)
    const fields = { KfAccount, CloseType: 'KF' }
    announcements.announce(account, { openid, event: 'kf_close_session', fields })
  }

  function of(appid: string, name: string): Session[] {
    return [...sessions.values()].filter((one) => one.appid === appid && one.staff === name)
  }

  return {
    find,
    of,
    begin(account, openid, name) {
      const { appid } = account
      refuseAbsent(appid, name)
      const running = find(appid, openid)
      if (running?.staff === name) return
      if (running) throw new WechatRefusal(65414)
      keep(appid, openid, name)
      const fields = { KfAccount: name }
      announcements.announce(account, { openid, event: 'kf_create_session', fields })
    },
    end(account, openid, name) {
      const running = find(account.appid, openid)
      if (!running) throw new WechatRefusal(65413)
      if (running.staff !== name) throw new WechatRefusal(65414)
      close(account, running)
    },
    pass(account, openid, name) {
      const running = find(account.appid, openid)
      if (!running) throw new WechatRefusal(65413)
      refuseAbsent(account.appid, name)
      keep(account.appid, openid, name)
      const fields = { FromKfAccount: running.staff, ToKfAccount: name }
      announcements.announce(account, { openid, event: 'kf_switch_session', fields })
    },
    endAllOf(account, name) {
      for (const running of of(account.appid, name)) close(account, running)
    },
    wait(appid, openid) {
      if (!find(appid, openid)) keep(appid, openid, '')
    },
    waiting: (appid) => of(appid, ''),
    clear: () => sessions.clear(),
  }
}
