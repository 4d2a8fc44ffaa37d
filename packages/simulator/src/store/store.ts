/**
 * Where the simulator keeps its state. A concept asks for a map under a name of its own and uses
 * it like any map; whether its entries survive a restart is none of its business.
 */
import type { z } from 'zod'

export interface Store {
  /**
   * The entries of before are in it, oldest first. Values are JSON, and replaced by `set`, never
   * changed in place. What the schema does not read, as from an older version, is left out.
   */
  map<Value>(name: string, schema: z.ZodType<Value>): Map<string, Value>
  /** Files under names of letters, digits, - and _. */
  readonly bytes: Bytes
  /** Writes what has changed, if it is not written yet. */
  flush(): void
  close(): void
}

export interface Bytes {
  get(name: string): Buffer | undefined
  /** @throws {@link FileNotWrittenError}, and nothing of the file is kept */
  set(name: string, bytes: Buffer): void
  delete(name: string): void
}

/** Keeps everything in memory only. */
export function forgetfulStore(): Store {
  return { map: () => new Map(), bytes: new Map(), flush: () => undefined, close: () => undefined }
}
