/** How long a failed job rests before it runs again. */

export interface Backoff {
  /** After the first attempt; doubled after each further one. */
  readonly firstMs: number
  readonly maxMs: number
}

/** Between half of the time and all of it, so that what failed together does not come back together. */
export function restMs({ firstMs, maxMs }: Backoff, attempt: number): number {
  const longest = Math.min(maxMs, firstMs * 2 ** (attempt - 1))
  return Math.round(longest * (0.5 + Math.random() / 2))
}
