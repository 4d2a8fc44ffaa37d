/** Looks at the beginning of a stream without taking it away from whoever reads the stream. */

/** A stream whose beginning is known. */
export interface Peeked {
  /** At least as many bytes as were asked for, unless the stream has fewer. */
  readonly head: Uint8Array
  /** The whole stream, `head` included. It can be read once. */
  readonly whole: ResumedStream
}

/** Reads at least `bytes` of a stream ahead. */
export async function peek(source: AsyncIterable<Uint8Array>, bytes: number): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let length = 0
  while (length < bytes) {
    const next = await iterator.next()
    if (next.done === true) break
    chunks.push(next.value)
    length += next.value.length
  }
  const [first = new Uint8Array()] = chunks
  const head = chunks.length > 1 ? Buffer.concat(chunks) : first
  return { head, whole: new ResumedStream(chunks, iterator) }
}

/** What was read ahead, then the rest. Closing it closes the source, even if nothing was read. */
class ResumedStream implements AsyncIterableIterator<Uint8Array> {
  readonly #ahead: Uint8Array[]
  readonly #rest: AsyncIterator<Uint8Array>

  constructor(ahead: Uint8Array[], rest: AsyncIterator<Uint8Array>) {
    this.#ahead = ahead
    this.#rest = rest
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    const value = this.#ahead.shift()
    return value === undefined ? this.#rest.next() : { done: false, value }
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    this.#ahead.length = 0
    await this.#rest.return?.()
    return { done: true, value: undefined }
  }
}
