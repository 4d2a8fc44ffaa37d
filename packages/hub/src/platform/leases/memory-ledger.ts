/** Leases among the parts of one process. */
import type { LeaseEntry, Ledger } from './ledger.ts'

export function memoryLedger(): Ledger {
  const entries = new Map<string, LeaseEntry>()

  function write(name: string, entry: LeaseEntry): LeaseEntry {
    entries.set(name, entry)
    return entry
  }

  function isHeld(name: string, mine: LeaseEntry): boolean {
    const entry = entries.get(name)
    return entry?.fence === mine.fence && entry.holder === mine.holder
  }

  return {
    find: async (name) => entries.get(name),
    async claim(name, { seen, holder, ttlMs }) {
      const entry = entries.get(name)
      if (entry?.fence !== seen?.fence || entry?.beat !== seen?.beat) return undefined
      return write(name, { fence: (entry?.fence ?? 0) + 1, holder, beat: 0, ttlMs })
    },
    async renew(name, mine) {
      if (!isHeld(name, mine)) return undefined
      return write(name, { ...mine, beat: mine.beat + 1 })
    },
    async release(name, mine) {
      if (isHeld(name, mine)) write(name, { ...mine, holder: null })
    },
  }
}
