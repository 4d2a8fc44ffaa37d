/** Reads 64-bit integers of a database server, which come as text. */

/** @throws when a JavaScript number cannot hold it: nothing that we store is that large. */
export function asSafeInteger(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error('the database holds a number above 2^53')
  return number
}
