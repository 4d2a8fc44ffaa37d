/** Load tests: started here, carried out by the simulator, and what came of them. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { deleteAt, getJson, postJson } from '../api.ts'
import { useReport } from '../problem.tsx'

const reportSchema = z.object({
  id: z.string(),
  appid: z.string(),
  state: z.enum(['running', 'done', 'stopped']),
  startedAt: z.number(),
  seconds: z.number(),
  planned: z.number(),
  rate: z.number(),
  lagMs: z.number(),
  sent: z.number(),
  inTime: z.number(),
  late: z.number(),
  wrong: z.number(),
  refused: z.number(),
  skipped: z.number(),
  ms: z.nullable(z.object({ p50: z.number(), p99: z.number(), max: z.number() })),
  isOnSchedule: z.boolean(),
  behindMs: z.number(),
  reasons: z.array(
    z.object({
      reasonCode: z.string(),
      reason: z.string(),
      reasonZh: z.string(),
      count: z.number(),
    }),
  ),
})
export type LoadReport = z.output<typeof reportSchema>

export interface LoadOrder {
  readonly appid: string
  readonly rate: number
  readonly seconds: number
  readonly kinds: readonly string[]
  readonly repeat: number
}

/** Often asked while one runs. */
export function useLoads() {
  return useQuery({
    queryKey: ['loads'],
    queryFn: () => getJson(z.array(reportSchema), '/sim/load'),
    refetchInterval: ({ state }) =>
      state.data?.some((report) => report.state === 'running') ? 400 : false,
  })
}

export function useStartLoad() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (order: LoadOrder) => postJson(reportSchema, '/sim/load', order),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['loads'] }),
    onError: useReport(),
  })
}

export function useStopLoad() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => deleteAt(`/sim/load/${encodeURIComponent(id)}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['loads'] }),
    onError: useReport(),
  })
}
