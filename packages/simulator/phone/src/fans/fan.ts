/** Fans of an account: people who follow it, followed it once, or only looked at its profile. */
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson, getPart, postJson } from '../api.ts'
import { useReport } from '../problem.tsx'
import { readSelection, select, withFan } from '../selection.ts'

const fanSchema = z.object({
  openid: z.string(),
  nickname: z.nullish(z.string()),
  follows: z.boolean(),
  followedAt: z.nullish(z.number()),
  createdAt: z.nullish(z.number()),
})
export type Fan = z.output<typeof fanSchema>

export function fanName(fan: Fan): string {
  return fan.nickname || fan.openid
}

/** A list longer than this is searched, not scrolled. */
const listed = 100

/** The newest of those found, and how many there are. Keeps the old list until the new one is here. */
export function useFans(appid: string, search: string) {
  return useQuery({
    queryKey: ['fans', appid, 'list', search],
    queryFn: () => getPart(fanSchema, fansPath(appid, { newest: 1, limit: listed, search })),
    placeholderData: (last, query) => (query?.queryKey[1] === appid ? last : undefined),
  })
}

/** The fan with this openid, or the newest when none is named. An empty list: there is none. */
export function useChosenFan(appid: string | undefined, openid: string | undefined) {
  const queries = useQueryClient()
  const choice = openid === undefined ? { newest: 1, limit: 1 } : { openid }
  return useQuery({
    queryKey: ['fans', appid, 'chosen', openid],
    queryFn:
      appid === undefined ? skipToken : () => getJson(z.array(fanSchema), fansPath(appid, choice)),
    placeholderData: () => {
      const lists = queries.getQueriesData<FanList>({ queryKey: ['fans', appid, 'list'] })
      const fan = lists
        .flatMap(([, list]) => list?.items ?? [])
        .find((one) => one.openid === openid)
      return fan && [fan]
    },
  })
}

interface FanList {
  readonly items: readonly Fan[]
  readonly total: number
}

/** What the account has done to a fan. */
const treatmentSchema = z.object({
  isBlocked: z.boolean(),
  tags: z.array(z.object({ id: z.number(), name: z.string() })),
})

export function useTreatment(appid: string, openid: string) {
  return useQuery({
    queryKey: ['fans', appid, 'treatment', openid],
    queryFn: () => getJson(treatmentSchema, `${fansPath(appid)}/${encodeURIComponent(openid)}`),
  })
}

/** A new fan only looks at the profile; following is done by hand, on the phone. */
export function useNewFan(appid: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => postJson(fanSchema, fansPath(appid), { follow: false }),
    onSuccess: async (fan) => {
      await queries.invalidateQueries({ queryKey: ['fans', appid] })
      const shown = readSelection(window.location.search)
      select(withFan({ ...shown, account: appid }, fan.openid))
    },
    onError: useReport(),
  })
}

export function fansPath(appid: string, choice: Readonly<Record<string, string | number>> = {}) {
  const query = new URLSearchParams(Object.entries(choice).map(([name, to]) => [name, String(to)]))
  return `/sim/accounts/${encodeURIComponent(appid)}/fans${query.size === 0 ? '' : `?${query}`}`
}
