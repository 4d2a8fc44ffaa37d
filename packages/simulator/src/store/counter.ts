/** Counts on where it stopped, so that ids are not given twice. */
import { z } from 'zod'
import type { Store } from './store.ts'

export function createCounter(store: Store, name: string): () => number {
  const counts = store.map(`counter ${name}`, z.int())
  let count = counts.get('last') ?? 0
  return () => {
    counts.set('last', ++count)
    return count
  }
}
