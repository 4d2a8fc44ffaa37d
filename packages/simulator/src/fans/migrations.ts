/** Accounts that took over the followers of another (账号迁移), and who has which openid now. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Fans } from './fans.ts'

/** For about a month WeChat tells the new openids. */
const toldMs = 30 * 24 * 60 * 60 * 1000

interface Way {
  readonly from: string
  readonly to: string
}

export interface Migrations {
  /** Makes the followers of one account follow another. Answers how many. */
  migrate(way: Way): number
  /**
   * The new openids by the old, of those who came along.
   *
   * @throws {@link WechatRefusal} 63178 when these accounts have not migrated of late
   */
  newOpenids(way: Way): ReadonlyMap<string, string>
  clear(): void
}

/** The new openid beside each old one. */
const kept = z.object({ at: z.number(), openids: z.array(z.tuple([z.string(), z.string()])) })

interface Surroundings {
  readonly clock: Clock
  readonly fans: Fans
  readonly store: Store
}

export function createMigrations({ clock, fans, store }: Surroundings): Migrations {
  const done = store.map('migrations', kept)
  return {
    migrate({ from, to }) {
      const followers = fans.list(from).filter(({ follows }) => follows)
      const openids: [string, string][] = []
      for (const { openid, nickname } of followers) {
        const arrival = { by: 'ADD_SCENE_ACCOUNT_MIGRATION' }
        const moved = fans.add(to, { nickname, arrival })
        fans.setFollows(to, moved.openid, true)
        fans.setFollows(from, openid, false)
        openids.push([openid, moved.openid])
      }
      done.set(keyOf({ from, to }), { at: clock.now(), openids })
      return openids.length
    },
    newOpenids(way) {
      const migration = done.get(keyOf(way))
      if (!migration || clock.now() - migration.at > toldMs) throw new WechatRefusal(63178)
      return new Map(migration.openids)
    },
    clear: () => done.clear(),
  }
}

function keyOf({ from, to }: Way): string {
  return `${from} ${to}`
}
