/** Lists that come page by page, as if they came in one. */
import type { z } from 'zod'
import * as blacklist from '../api/blacklist.ts'
import * as draft from '../api/draft.ts'
import * as freepublish from '../api/freepublish.ts'
import * as material from '../api/material.ts'
import * as tag from '../api/tag.ts'
import * as user from '../api/user.ts'
import type { Client } from './client.ts'

type Caller = Pick<Client, 'call'>

/** A page of openids. WeChat leaves `data` out of an empty one. */
interface OpenidPage {
  readonly data?: { readonly openid: readonly string[] } | undefined
  readonly next_openid?: string | undefined
}

/** A page of anything that is counted. */
interface CountedPage<Item> {
  readonly total_count: number
  readonly item: readonly Item[]
}

const pageSize = 20

/**
 * The openids of all who follow the account (获取关注用户列表), 10,000 a page. `after` goes on behind an
 * openid that was seen before.
 *
 * @example
 * for await (const openid of everyFan(wechat)) await write(openid)
 */
export function everyFan(wechat: Caller, after = ''): AsyncGenerator<string> {
  return openids((next_openid) => wechat.call(user.list, { next_openid }), after)
}

/** The openids of all fans with a tag (获取标签下粉丝列表). */
export function everyFanWithTag(wechat: Caller, tagid: number, after = ''): AsyncGenerator<string> {
  return openids((next_openid) => wechat.call(tag.getFans, { tagid, next_openid }), after)
}

/** The openids of all who are blocked (获取黑名单列表). */
export function everyBlockedFan(wechat: Caller, after = ''): AsyncGenerator<string> {
  return openids((begin_openid) => wechat.call(blacklist.list, { begin_openid }), after)
}

/** All permanent material of one type (获取永久素材列表), the newest first. */
export function everyMaterial(
  wechat: Caller,
  type: z.input<typeof material.batchGet.input>['type'],
) {
  return items((window) => wechat.call(material.batchGet, { type, ...window }))
}

/** All drafts (获取草稿列表), without their text unless `withContent`. */
export function everyDraft(wechat: Caller, options: { withContent?: boolean } = {}) {
  const no_content = options.withContent ? 0 : 1
  return items((window) => wechat.call(draft.batchGet, { no_content, ...window }))
}

/** All published articles (获取已发布的消息列表), without their text unless `withContent`. */
export function everyPublished(wechat: Caller, options: { withContent?: boolean } = {}) {
  const no_content = options.withContent ? 0 : 1
  return items((window) => wechat.call(freepublish.batchGet, { no_content, ...window }))
}

/** Ends at an empty page, at the page without a next one, and when a page points at itself. */
async function* openids(
  pageAfter: (openid: string) => Promise<OpenidPage>,
  after: string,
): AsyncGenerator<string> {
  for (let last = after; ;) {
    const { data, next_openid: next = '' } = await pageAfter(last)
    yield* data?.openid ?? []
    if (data === undefined || data.openid.length === 0 || next === '' || next === last) return
    last = next
  }
}

async function* items<Item>(
  pageAt: (window: { offset: number; count: number }) => Promise<CountedPage<Item>>,
): AsyncGenerator<Item> {
  for (let offset = 0; ; offset += pageSize) {
    const { total_count: total, item } = await pageAt({ offset, count: pageSize })
    yield* item
    if (item.length === 0 || offset + item.length >= total) return
  }
}
