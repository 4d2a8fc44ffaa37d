/** What SQLite says by number when something fails. */

export const sqlite = {
  busy: 5,
  locked: 6,
  corrupt: 11,
  tooBig: 18,
  constraint: 19,
  mismatch: 20,
  notDatabase: 26,
} as const

/** The first number of an error, whatever the second; undefined for one that is not SQLite’s. */
export function errcodeOf(error: unknown): number | undefined {
  const isOfSqlite = error instanceof Error && 'errcode' in error
  return isOfSqlite ? Number(error.errcode) & 0xff : undefined
}

export function isOneOf(error: unknown, ...errcodes: number[]): boolean {
  return errcodes.some((errcode) => errcode === errcodeOf(error))
}
