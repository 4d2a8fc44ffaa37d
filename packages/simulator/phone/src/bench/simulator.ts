/** What a person can do to the simulated world: time, and a fresh start. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { postJson } from '../api.ts'
import { useReport } from '../problem.tsx'

/** The answers of these say nothing that the live stream does not say. */
const anything = z.unknown()

export function useMoveClock() {
  return useMutation({
    mutationFn: (move: { readonly advanceMs: number } | { readonly now: number }) =>
      postJson(anything, '/sim/clock', move),
    onError: useReport(),
  })
}

export function useReset() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => postJson(anything, '/sim/reset'),
    onSuccess: () => queries.invalidateQueries(),
    onError: useReport(),
  })
}
