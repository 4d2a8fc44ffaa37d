/** The fans of each account, also those who left or only looked. */
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { ControlError } from '../control-error.ts'
import type { Tell } from '../live/live.ts'
import type { Fan } from './fan.ts'
import { nickname } from './nickname.ts'

export interface Fans {
  /** Someone who knows the account and does not follow it yet. */
  add(appid: string, given?: { openid?: string | undefined; nickname?: string | undefined }): Fan
  /** Many who follow already, told to listeners as one event. */
  addFollowing(appid: string, count: number): Fan[]
  setFollows(appid: string, openid: string, follows: boolean): Fan
  /** @throws {@link ControlError} for an openid the account does not know */
  get(appid: string, openid: string): Fan
  /** Oldest first. */
  list(appid: string): Fan[]
  /** Undefined for an openid the account does not know. */
  find(appid: string, openid: string): Fan | undefined
  clear(): void
}

export function createFans({ clock, tell }: { clock: Clock; tell: Tell }): Fans {
  const byAccount = new Map<string, Map<string, Fan>>()

  function fansOf(appid: string): Map<string, Fan> {
    const fans = byAccount.get(appid) ?? new Map<string, Fan>()
    byAccount.set(appid, fans)
    return fans
  }

  function keep(appid: string, fan: Fan): Fan {
    fansOf(appid).set(fan.openid, fan)
    tell({ type: 'fan', appid, openid: fan.openid, fan })
    return fan
  }

  function find(appid: string, openid: string): Fan | undefined {
    return byAccount.get(appid)?.get(openid)
  }

  function get(appid: string, openid: string): Fan {
    const fan = find(appid, openid)
    if (fan) return fan
    throw new ControlError('unknown_fan', {
      en: `${appid} has no fan ${openid}: make one with POST …/fans`,
      zh: `公众号 ${appid} 没有粉丝 ${openid}：请用 POST …/fans 新建`,
    })
  }

  return {
    get,
    find,
    add(appid, given = {}) {
      const openid = given.openid ?? newOpenid()
      const known = find(appid, openid)
      return known ?? keep(appid, newFan(openid, given.nickname ?? nickname(), clock.now()))
    },
    addFollowing(appid, count) {
      const at = clock.now()
      const fans = Array.from({ length: count }, () => following(newOpenid(), at))
      for (const fan of fans) fansOf(appid).set(fan.openid, fan)
      tell({ type: 'fan', appid })
      return fans
    },
    setFollows(appid, openid, follows) {
      const { followedAt, ...fan } = get(appid, openid)
      return keep(appid, { ...fan, follows, followedAt: follows ? clock.now() : followedAt })
    },
    list: (appid) => [...(byAccount.get(appid)?.values() ?? [])],
    clear: () => byAccount.clear(),
  }
}

function newOpenid(): string {
  return `o${randomId(27)}`
}

function newFan(openid: string, name: string, at: number): Fan {
  return { openid, nickname: name, follows: false, followedAt: null, createdAt: at }
}

function following(openid: string, at: number): Fan {
  return { ...newFan(openid, nickname(), at), follows: true, followedAt: at }
}
