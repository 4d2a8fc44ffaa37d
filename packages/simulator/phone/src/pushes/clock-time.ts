/** A moment to the second, as logs write it. */

/** Made once: making it takes longer than using it. */
const toTheSecond = new Intl.DateTimeFormat('zh', { timeStyle: 'medium', hourCycle: 'h23' })

export function clockTime(at: number): string {
  return toTheSecond.format(at)
}
