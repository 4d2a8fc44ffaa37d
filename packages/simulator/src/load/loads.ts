/** The load tests of this simulator: one at a time, and the reports of the latest. */
import type { Account } from '../accounts/account.ts'
import type { Clock } from '../clock.ts'
import { ControlError } from '../control-error.ts'
import { createCrowd } from '../fans/crowd.ts'
import { randomHex } from '../chance.ts'
import { createMessageIds } from '../pushes/message-id.ts'
import { createSender } from '../pushes/sender.ts'
import { fansOf, type LoadOrder } from './load-order.ts'
import type { LoadReport } from './load-report.ts'
import { startLoad, type LoadRun } from './load-run.ts'
import { refuseStrangeTarget } from './target.ts'

export interface Loads {
  /** @throws {@link ControlError} while another runs, and for a server that is not said to be yours */
  start(account: Account, order: LoadOrder): LoadRun
  /** @throws {@link ControlError} for an id that is not among the latest */
  get(id: string): LoadRun
  /** Oldest first. */
  list(): LoadReport[]
  /** Stops what runs and forgets all. */
  clear(): void
}

/** Reports of so many are kept. */
const most = 20

export function createLoads({ clock, timeoutMs }: { clock: Clock; timeoutMs: number }): Loads {
  const runs = new Map<string, LoadRun>()
  const nextMessageId = createMessageIds(clock)
  let made = 0

  function refuseSecond(): void {
    if (![...runs.values()].some((run) => run.report().state === 'running')) return
    throw new ControlError('load_running', {
      en: 'a load test is running: wait for it, or stop it with DELETE /sim/load/:id',
      zh: '已有压测正在进行：请等待其结束，或用 DELETE /sim/load/:id 停止',
    })
  }

  return {
    start(account, order) {
      refuseStrangeTarget(account.callbackUrl, order.mine)
      refuseSecond()
      const id = `load-${++made}`
      const { appid } = account
      const seed = { appid, key: randomHex(32), count: fansOf(order), at: clock.now() }
      const sender = createSender({ clock, timeoutMs, keepAlive: true })
      const surroundings = { clock, sender, nextMessageId }
      const run = startLoad(surroundings, {
        id,
        account,
        order,
        openids: createCrowd(seed).openids(),
      })
      void run.done.then(() => sender.close())
      runs.set(id, run)
      const [oldest = ''] = runs.keys()
      if (runs.size > most) runs.delete(oldest)
      return run
    },
    get(id) {
      const run = runs.get(id)
      if (run) return run
      throw new ControlError('unknown_load', {
        en: `no load test ${id}: see GET /sim/load`,
        zh: `没有压测 ${id}：请查看 GET /sim/load`,
      })
    },
    list: () => [...runs.values()].map((run) => run.report()),
    clear() {
      for (const run of runs.values()) run.stop()
      runs.clear()
    },
  }
}
