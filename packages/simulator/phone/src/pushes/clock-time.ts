/** A moment to the second, as logs write it. */

export function clockTime(at: number): string {
  return new Intl.DateTimeFormat('zh', { timeStyle: 'medium', hourCycle: 'h23' }).format(at)
}
