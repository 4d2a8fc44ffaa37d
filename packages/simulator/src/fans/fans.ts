/** The fans of each account, also those who left or only looked. */
import { randomHex, randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { ControlError } from '../control-error.ts'
import type { Tell } from '../live/live.ts'
import type { Store } from '../store/store.ts'
import { createCrowd } from './crowd.ts'
import type { Facts, Fan } from './fan.ts'
import { nickname } from './nickname.ts'
import { keptCrowd, keptFan, rollsOf } from './kept-fans.ts'
import { createRoll, type Roll } from './roll.ts'

interface GivenFan extends Facts {
  readonly openid?: string | undefined
  readonly nickname?: string | undefined
}

export interface Fans {
  /** Someone who knows the account and does not follow it yet. */
  add(appid: string, given?: GivenFan): Fan
  /** Many who follow already, told to listeners as one event. The answer is their openids. */
  addFollowing(appid: string, count: number): string[]
  setFollows(appid: string, openid: string, follows: boolean): Fan
  /** Notes what became known of a fan. */
  note(appid: string, openid: string, facts: Facts): Fan
  /** @throws {@link ControlError} for an openid the account does not know */
  get(appid: string, openid: string): Fan
  /** Oldest first. */
  list(appid: string): Fan[]
  count(appid: string): number
  /** Those from one place up to, and without, another; oldest first. */
  slice(appid: string, from: number, to: number): Fan[]
  followerCount(appid: string): number
  /**
   * Those who follow and came after this one, or from the first; oldest first. Undefined when the
   * account does not know this one.
   */
  followersAfter(appid: string, openid: string | undefined, most: number): Fan[] | undefined
  /** Undefined for an openid the account does not know. */
  find(appid: string, openid: string): Fan | undefined
  clear(): void
}

/** Fewer are stored one by one: to ask crowd after crowd whose an openid is takes its time. */
const smallestCrowd = 100

interface Surroundings {
  readonly clock: Clock
  readonly store: Store
  readonly tell: Tell
}

export function createFans({ clock, store, tell }: Surroundings): Fans {
  const keptFans = store.map('fans', keptFan)
  const keptCrowds = store.map('crowds', keptCrowd)
  const rolls = rollsOf([...keptFans.values()], [...keptCrowds.values()])

  function rollOf(appid: string): Roll {
    const roll = rolls.get(appid) ?? createRoll()
    rolls.set(appid, roll)
    return roll
  }

  function put(appid: string, fan: Fan): void {
    rollOf(appid).put(fan)
    keptFans.set(`${appid}/${fan.openid}`, { appid, fan })
  }

  function keep(appid: string, fan: Fan): Fan {
    put(appid, fan)
    tell({ type: 'fan', appid, openid: fan.openid, fan })
    return fan
  }

  function find(appid: string, openid: string): Fan | undefined {
    return rolls.get(appid)?.find(openid)
  }

  function get(appid: string, openid: string): Fan {
    const fan = find(appid, openid)
    if (fan) return fan
    throw new ControlError('unknown_fan', {
      en: `${appid} has no fan ${openid}: make one with POST …/fans`,
      zh: `公众号 ${appid} 没有粉丝 ${openid}：请用 POST …/fans 新建`,
    })
  }

  function addSingly(appid: string, count: number): string[] {
    const at = clock.now()
    const openids = Array.from({ length: count }, newOpenid)
    for (const openid of openids) {
      put(appid, { ...newFan(openid, nickname(), at), follows: true, followedAt: at })
    }
    return openids
  }

  function addCrowd(appid: string, count: number): string[] {
    const crowd = createCrowd({ appid, key: randomHex(32), count, at: clock.now() })
    const roll = rollOf(appid)
    keptCrowds.set(`${appid}/${crowd.seed.key}`, { seed: crowd.seed, place: roll.size })
    roll.addCrowd(crowd)
    return crowd.openids()
  }

  return {
    get,
    find,
    add(appid, { openid = newOpenid(), nickname: name = nickname(), ...facts } = {}) {
      const known = find(appid, openid)
      return known ?? keep(appid, { ...newFan(openid, name, clock.now()), ...facts })
    },
    note: (appid, openid, facts) => keep(appid, { ...get(appid, openid), ...facts }),
    addFollowing(appid, count) {
      const openids = count < smallestCrowd ? addSingly(appid, count) : addCrowd(appid, count)
      tell({ type: 'fan', appid })
      return openids
    },
    setFollows(appid, openid, follows) {
      const { followedAt, ...fan } = get(appid, openid)
      return keep(appid, { ...fan, follows, followedAt: follows ? clock.now() : followedAt })
    },
    list: (appid) => rolls.get(appid)?.slice(0, Infinity) ?? [],
    count: (appid) => rolls.get(appid)?.size ?? 0,
    slice: (appid, from, to) => rolls.get(appid)?.slice(from, to) ?? [],
    followerCount: (appid) => rolls.get(appid)?.followers ?? 0,
    followersAfter(appid, openid, most) {
      const roll = rollOf(appid)
      const place = openid === undefined ? -1 : roll.placeOf(openid)
      return place === undefined ? undefined : roll.following(place + 1, most)
    },
    clear() {
      for (const kept of [keptFans, keptCrowds, rolls]) kept.clear()
    },
  }
}

function newOpenid(): string {
  return `o${randomId(27)}`
}

function newFan(openid: string, name: string, at: number): Fan {
  return { openid, nickname: name, follows: false, followedAt: null, createdAt: at }
}
