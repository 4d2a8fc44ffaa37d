/** Messages to many (群发) that wait until the administrator has decided. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson, postJson } from '../api.ts'
import { useReport } from '../problem.tsx'

const massMessageSchema = z.object({
  id: z.number(),
  at: z.number(),
  state: z.string(),
  type: z.string(),
  total: z.number(),
  content: z.nullish(
    z.object({
      content: z.nullish(z.string()),
      articles: z.nullish(z.array(z.object({ title: z.nullish(z.string()) }))),
    }),
  ),
})
export type MassMessage = z.output<typeof massMessageSchema>

/** Oldest first. */
export function useWaiting(appid: string) {
  return useQuery({
    queryKey: ['mass', appid],
    queryFn: () => getJson(z.array(massMessageSchema), massPath(appid)),
    select: (messages) => messages.filter(({ state }) => state === 'confirming'),
  })
}

export function useDecide(appid: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, confirm }: { id: number; confirm: boolean }) =>
      postJson(z.unknown(), `${massPath(appid)}/${id}`, { confirm }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['mass', appid] }),
    onError: useReport(),
  })
}

/** Its words or the titles of its articles; nothing for a picture and the like. */
export function wordsOf({ content }: MassMessage): string {
  const titles = content?.articles?.map(({ title }) => title).filter(Boolean) ?? []
  return titles.length > 0 ? titles.join(' · ') : (content?.content ?? '')
}

function massPath(appid: string): string {
  return `/sim/accounts/${encodeURIComponent(appid)}/mass-messages`
}
