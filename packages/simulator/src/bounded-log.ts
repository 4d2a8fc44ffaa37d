/** Entries kept in order under a key; the oldest go first when a key, or all together, are full. */

export interface BoundedLog<Entry> {
  append(key: string, entry: Entry): void
  /** Oldest first. */
  of(key: string): readonly Entry[]
  clear(): void
}

interface Bounds<Entry> {
  readonly perKey: number
  readonly total: number
  /** Told of each entry that had to go. */
  readonly onDrop?: (entry: Entry) => void
}

export function createBoundedLog<Entry>(bounds: Bounds<Entry>): BoundedLog<Entry> {
  const { perKey, total, onDrop } = bounds
  const keyBySequence = new Map<number, string>()
  const logs = new Map<string, { sequence: number; entry: Entry }[]>()
  let sequence = 0

  function dropOldest(key: string): void {
    const log = logs.get(key)
    const oldest = log?.shift()
    if (oldest) keyBySequence.delete(oldest.sequence)
    if (oldest) onDrop?.(oldest.entry)
    if (log?.length === 0) logs.delete(key)
  }

  return {
    append(key, entry) {
      const log = logs.get(key) ?? []
      logs.set(key, log)
      log.push({ sequence: ++sequence, entry })
      keyBySequence.set(sequence, key)
      if (log.length > perKey) dropOldest(key)
      if (keyBySequence.size > total) dropOldest(keyBySequence.values().next().value ?? key)
    },
    of: (key) => (logs.get(key) ?? []).map(({ entry }) => entry),
    clear() {
      keyBySequence.clear()
      logs.clear()
    },
  }
}
