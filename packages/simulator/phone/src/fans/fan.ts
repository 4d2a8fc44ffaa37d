/** Fans of an account: people who follow it, followed it once, or only looked at its profile. */
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson, postJson } from '../api.ts'
import { useReport } from '../problem.tsx'
import { select } from '../selection.ts'

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

/** Newest first. */
export function useFans(appid: string | undefined) {
  return useQuery({
    queryKey: ['fans', appid],
    queryFn: appid === undefined ? skipToken : () => getJson(z.array(fanSchema), fansPath(appid)),
    select: (fans) => fans.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0)),
  })
}

/** A new fan only looks at the profile; following is done by hand, on the phone. */
export function useNewFan(appid: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => postJson(fanSchema, fansPath(appid), { follow: false }),
    onSuccess: async (fan) => {
      await queries.invalidateQueries({ queryKey: ['fans', appid] })
      select({ account: appid, fan: fan.openid })
    },
    onError: useReport(),
  })
}

export function fansPath(appid: string): string {
  return `/sim/accounts/${encodeURIComponent(appid)}/fans`
}
