/** How long answers took: counted in classes that are 2 % wide, so that a million need little room. */

export interface Latencies {
  add(ms: number): void
  /** In milliseconds; `null` when nothing was counted. */
  summary(): { readonly p50: number; readonly p99: number; readonly max: number } | null
}

const width = Math.log(1.02)
const smallestMs = 0.05

export function createLatencies(): Latencies {
  const classes: number[] = []
  let [count, max] = [0, 0]

  function quantile(share: number): number {
    let left = Math.ceil(count * share)
    for (const [index, size] of classes.entries()) {
      left -= size ?? 0
      if (left <= 0) return rounded(Math.min(max, smallestMs * Math.exp((index + 1) * width)))
    }
    return rounded(max)
  }

  return {
    add(ms) {
      const index = Math.max(0, Math.floor(Math.log(ms / smallestMs) / width))
      classes[index] = (classes[index] ?? 0) + 1
      count += 1
      max = Math.max(max, ms)
    },
    summary() {
      if (count === 0) return null
      return { p50: quantile(0.5), p99: quantile(0.99), max: rounded(max) }
    },
  }
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100
}
