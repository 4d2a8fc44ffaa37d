/** The latest entries of a kind, in order: the oldest makes room for the newest. */

export interface Ring<Entry> {
  /** The answer is what had to go. */
  push(entry: Entry): Entry | undefined
  /** Takes the oldest out. */
  shift(): Entry | undefined
  /** Oldest first. */
  list(): Entry[]
  readonly size: number
  clear(): void
}

export function createRing<Entry>(limit: number): Ring<Entry> {
  let entries: (Entry | undefined)[] = []
  let [oldest, size] = [0, 0]

  function shift(): Entry | undefined {
    if (size === 0) return undefined
    const gone = entries[oldest]
    entries[oldest] = undefined
    oldest = (oldest + 1) % limit
    size -= 1
    return gone
  }

  return {
    shift,
    push(entry) {
      const gone = size === limit ? shift() : undefined
      entries[(oldest + size) % limit] = entry
      size += 1
      return gone
    },
    list: () =>
      [...entries.slice(oldest), ...entries.slice(0, oldest)].filter((one) => one !== undefined),
    get size() {
      return size
    },
    clear() {
      entries = []
      ;[oldest, size] = [0, 0]
    },
  }
}
