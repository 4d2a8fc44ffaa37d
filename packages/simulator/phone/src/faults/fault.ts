/** Faults: which stand, and how they are made and ended. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { deleteAt, getJson, postJson } from '../api.ts'
import { useReport } from '../problem.tsx'

const faultSchema = z.looseObject({ id: z.string(), kind: z.string(), struck: z.number() })
export type Fault = z.output<typeof faultSchema>

const currentSchema = z.object({ loseAnswers: z.number(), faults: z.array(faultSchema) })

const anything = z.unknown()

/** They count how often they struck, so they are asked again and again. */
export function useFaults() {
  return useQuery({
    queryKey: ['faults'],
    queryFn: () => getJson(currentSchema, '/sim/faults'),
    refetchInterval: 2_000,
  })
}

/** Changes faults, and shows what stands afterwards. */
function useChange<Change>(change: (what: Change) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['faults'] }),
    onError: useReport(),
  })
}

export function useAddFault() {
  return useChange((fault: object) => postJson(anything, '/sim/faults', fault))
}

export function useRemoveFault() {
  return useChange((id: string) => deleteAt(`/sim/faults/${encodeURIComponent(id)}`))
}

export function useEndFaults() {
  return useChange(() => deleteAt('/sim/faults'))
}

export function useLoseNextAnswer() {
  return useChange(() => postJson(anything, '/sim/faults', { loseAnswers: 1 }))
}
