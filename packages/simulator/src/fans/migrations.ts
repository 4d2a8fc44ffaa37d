/** Accounts that took over the followers of another (账号迁移), and who has which openid now. */
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Clock } from '../clock.ts'
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

export function createMigrations({ clock, fans }: { clock: Clock; fans: Fans }): Migrations {
  const done = new Map<string, { at: number; openids: ReadonlyMap<string, string> }>()
  return {
    migrate({ from, to }) {
      const followers = fans.list(from).filter(({ follows }) => follows)
      const openids = new Map<string, string>()
      for (const { openid, nickname } of followers) {
        const arrival = { by: 'ADD_SCENE_ACCOUNT_MIGRATION' }
        const moved = fans.add(to, { nickname, arrival })
        fans.setFollows(to, moved.openid, true)
        fans.setFollows(from, openid, false)
        openids.set(openid, moved.openid)
      }
      done.set(keyOf({ from, to }), { at: clock.now(), openids })
      return openids.size
    },
    newOpenids(way) {
      const migration = done.get(keyOf(way))
      if (!migration || clock.now() - migration.at > toldMs) throw new WechatRefusal(63178)
      return migration.openids
    },
    clear: () => done.clear(),
  }
}

function keyOf({ from, to }: Way): string {
  return `${from} ${to}`
}
