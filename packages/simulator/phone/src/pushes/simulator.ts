/** What a person can do to the simulated world: trouble, time, a fresh start. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { postJson } from '../api.ts'
import { useReport } from '../problem.tsx'

/** The answers of these say nothing that the live stream does not say. */
const anything = z.unknown()

export function useLoseNextAnswer() {
  return useMutation({
    mutationFn: () => postJson(anything, '/sim/faults', { loseAnswers: 1 }),
    onError: useReport(),
  })
}

export function useAdvanceClock() {
  return useMutation({
    mutationFn: (advanceMs: number) => postJson(anything, '/sim/clock', { advanceMs }),
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
