/** Records of every API call and every attempt of a push. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson, getPart, postJson } from '../api.ts'
import { useReport } from '../problem.tsx'

const recordSchema = z.object({
  at: z.number(),
  kind: z.enum(['api', 'push']),
  appid: z.nullable(z.string()),
  method: z.string(),
  path: z.string(),
  status: z.nullable(z.number()),
  errcode: z.nullable(z.number()),
  ms: z.number(),
  host: z.nullish(z.string()),
  openid: z.nullish(z.string()),
  outcome: z.nullish(z.string()),
  request: z.nullish(z.string()),
  response: z.nullish(z.string()),
})
export type Recorded = z.output<typeof recordSchema>

export interface RecordFilter {
  readonly kind: 'all' | 'api' | 'push'
  readonly appid: string | undefined
  /** `*` stands for anything. */
  readonly path: string
  readonly errcode: string
}

/** More are found by choosing, not by scrolling. */
const shown = 100

export function recordsPath({ kind, appid, path, errcode }: RecordFilter): string {
  const query = new URLSearchParams({ limit: String(shown) })
  if (kind !== 'all') query.set('kind', kind)
  if (appid !== undefined) query.set('appid', appid)
  if (path.trim() !== '') query.set('path', withStars(path.trim()))
  if (/^-?\d+$/.test(errcode.trim())) query.set('errcode', errcode.trim())
  return `/sim/records?${query}`
}

/** A part of a path finds the whole. */
function withStars(path: string): string {
  return path.includes('*') ? path : `*${path}*`
}

/** Asked again and again while it is looked at: nobody tells of each call. */
export function useRecords(filter: RecordFilter) {
  const path = recordsPath(filter)
  return useQuery({
    queryKey: ['records', path],
    queryFn: () => getPart(recordSchema, path),
    placeholderData: (last) => last,
    refetchInterval: 1_000,
  })
}

const summarySchema = z.object({ bodies: z.boolean() })
const summaryKey = ['records summary']

/** Whether what was asked and answered is kept. Anybody may have changed it. */
export function useKeepsBodies() {
  return useQuery({
    queryKey: summaryKey,
    queryFn: () => getJson(summarySchema, '/sim/records/summary'),
    select: ({ bodies }) => bodies,
    refetchInterval: 2_000,
  })
}

export function useKeepBodies() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (bodies: boolean) => postJson(summarySchema, '/sim/records', { bodies }),
    onSuccess: (summary) => queries.setQueryData(summaryKey, summary),
    onError: useReport(),
  })
}
