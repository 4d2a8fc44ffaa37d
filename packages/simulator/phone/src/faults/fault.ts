/** Faults: which kinds there are, what each may say, which stand, and how they are made. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { deleteAt, getJson, postJson } from '../api.ts'
import { useReport } from '../problem.tsx'

/** What a kind says beside whom it strikes; with the value it has at first. */
export type FaultFields = Readonly<Partial<Record<FieldName, number | string>>>

export type FieldName =
  'ms' | 'status' | 'errcode' | 'times' | 'together' | 'address' | 'attempts' | 'failures' | 'host'

export const apiKinds = {
  slow: { ms: 3_000 },
  refuse: {},
  dns: { host: 'api.weixin.qq.com' },
  reset: {},
  'lose-answer': {},
  truncate: {},
  status: { status: 502 },
  html: {},
  empty: {},
  busy: {},
  errcode: { errcode: 45009 },
  'expire-token': {},
  quota: {},
} satisfies Record<string, FaultFields>

export const pushKinds = {
  'push-lose-answer': {},
  'push-delay': { ms: 3_000 },
  'push-repeat': { times: 1 },
  'push-reorder': { together: 2 },
  'push-second-address': { address: 'http://127.0.0.1:8081/' },
  'push-attempts': { attempts: 5 },
  'push-dns': {},
  'push-refuse': {},
  'push-connect-timeout': {},
  'mark-fail': { failures: 30 },
} satisfies Record<string, FaultFields>

export type FaultKind = keyof typeof apiKinds | keyof typeof pushKinds

export function fieldsOf(kind: FaultKind): FaultFields {
  return { ...apiKinds, ...pushKinds }[kind]
}

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
