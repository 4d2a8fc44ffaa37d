/** All faults that stand, in the order in which they were made. */
import type { Clock } from '../clock.ts'
import type { Fault, FaultKind, Target } from './fault.ts'
import { concerns, standing, type StandingFault } from './standing-fault.ts'

/** More would be a mistake: the oldest goes. */
const most = 1000

export interface StandingFaults {
  add(fault: Fault): StandingFault
  /** Whether there was one with this id. */
  remove(id: string): boolean
  list(): StandingFault[]
  /** Those of these kinds that strike this target now; each is counted. */
  strikeAt(target: Target, isConcerned: (kind: FaultKind) => boolean): StandingFault[]
  /** Whether nobody can connect to this domain now. */
  refuses(host: string): boolean
  /** When that next changes by the clock alone. */
  nextChangeAt(): number | undefined
  clear(): void
}

export function createStandingFaults(clock: Clock): StandingFaults {
  const faults = new Map<string, StandingFault>()
  let made = 0
  const list = () => [...faults.values()]
  return {
    add(fault) {
      const added = standing(`fault-${++made}`, fault, clock.now())
      const [oldest = ''] = faults.keys()
      if (faults.size >= most) faults.delete(oldest)
      faults.set(added.id, added)
      return added
    },
    remove: (id) => faults.delete(id),
    list,
    strikeAt(target, isConcerned) {
      const now = clock.now()
      return list().filter((one) => isConcerned(one.fault.kind) && one.strikes(target, now))
    },
    refuses(host) {
      const now = clock.now()
      const target = { host, path: '/', appid: null }
      return list().some(
        ({ fault, stands }) => isWhole(fault) && stands(now) && concerns(fault, target),
      )
    },
    nextChangeAt() {
      const whole = list().filter(({ fault }) => isWhole(fault))
      const changes = whole.flatMap((one) => one.changesAfter(clock.now()))
      return changes.length === 0 ? undefined : Math.min(...changes)
    },
    clear: () => faults.clear(),
  }
}

/** A fault of connections that makes no difference between calls. */
function isWhole({ kind, path, appid, probability, count }: Fault): boolean {
  const isOfConnections = kind === 'refuse' || kind === 'dns'
  return isOfConnections && path === undefined && appid === undefined && probability === 1 && !count
}
