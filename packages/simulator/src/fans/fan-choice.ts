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

type Known = Pick<Fans, 'find' | 'list' | 'count' | 'slice'>

/** `total` counts those found, on this page and on others. */
export function chooseFans(fans: Known, appid: string, choice: FanChoice) {
  const wanted = choice.search.trim().toLowerCase()
  if (choice.openid === undefined && wanted === '') return pageOf(fans, appid, choice)
  const { newest, offset, limit } = choice
  const found = search(candidates(fans, appid, choice), wanted)
  const ordered = newest ? found.toReversed() : found
  return { page: ordered.slice(offset, limit && offset + limit), total: found.length }
}

/** Makes no more fans than the page shows, of however many. */
function pageOf(fans: Known, appid: string, { newest, offset, limit = Infinity }: FanChoice) {
  const total = fans.count(appid)
  if (!newest) return { page: fans.slice(appid, offset, offset + limit), total }
  const [from, to] = [Math.max(0, total - offset - limit), Math.max(0, total - offset)]
  return { page: fans.slice(appid, from, to).toReversed(), total }
}

function candidates(fans: Known, appid: string, { openid }: FanChoice) {
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
