/** The latest entries of a kind, in order: the oldest makes room for the newest. */

export interface Ring<Entry> {
  /** The answer is what had to go. */
  push(entry: Entry): Entry | undefined
  replaceWhere(isIt: (entry: Entry) => boolean, entry: Entry): void
  /** Oldest first. */
  list(): Entry[]
  readonly size: number
  clear(): void
}

export function createRing<Entry>(limit: number): Ring<Entry> {
  let entries: Entry[] = []
  let oldest = 0
  return {
    push(entry) {
      if (entries.length < limit) {
        entries.push(entry)
        return undefined
      }
      const gone = entries[oldest]
      entries[oldest] = entry
      oldest = (oldest + 1) % limit
      return gone
    },
    replaceWhere(isIt, entry) {
      const index = entries.findLastIndex(isIt)
      if (index !== -1) entries[index] = entry
    },
    list: () => [...entries.slice(oldest), ...entries.slice(0, oldest)],
    get size() {
      return entries.length
    },
    clear() {
      entries = []
      oldest = 0
    },
  }
}
