/** How long an attempt took, in figures and as a share of the time there was. */

/** WeChat waits this long for an answer. */
const limitMs = 5_000

/** So that the shortest attempt is still seen. */
const leastPercent = 1.5

export function usedPercent(ms: number): number {
  return Math.min(100, Math.max(leastPercent, (ms / limitMs) * 100))
}

/** `1,234`: both languages write it so. */
export function wholeMs(ms: number): string {
  return Math.round(ms).toLocaleString('en')
}
