/** Which of an account’s fans to list: a page of them, those found, the newest, or a single one. */
import { z } from 'zod'
import type { Fan } from './fan.ts'
import type { Fans } from './fans.ts'

export const fanChoice = z.object({
  /** Only this one, if there is such a fan. */
  openid: z.string().optional(),
  /** Part of a nickname or an openid, in capitals or not. */
  search: z.string().max(128).default(''),
  /** Newest first; oldest first when not given. */
  newest: z.stringbool().default(false),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).optional(),
})

type FanChoice = z.output<typeof fanChoice>

/** `total` counts those found, on this page and on others. */
export function chooseFans(fans: Pick<Fans, 'find' | 'list'>, appid: string, choice: FanChoice) {
  const { newest, offset, limit } = choice
  const found = search(candidates(fans, appid, choice), choice.search.trim().toLowerCase())
  const ordered = newest ? found.toReversed() : found
  return { page: ordered.slice(offset, limit && offset + limit), total: found.length }
}

function candidates(fans: Pick<Fans, 'find' | 'list'>, appid: string, { openid }: FanChoice) {
  if (openid === undefined) return fans.list(appid)
  const fan = fans.find(appid, openid)
  return fan ? [fan] : []
}

function search(fans: readonly Fan[], wanted: string): readonly Fan[] {
  if (wanted === '') return fans
  return fans.filter(({ nickname, openid }) =>
    `${nickname}\n${openid}`.toLowerCase().includes(wanted),
  )
}
