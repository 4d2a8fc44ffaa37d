/** Fills the values of a call into a template. */
import type { NoticeCard } from '../chats/chat-entry.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Template } from './templates.ts'
import { fitsKeyword } from './value-rules.ts'

export interface Value {
  readonly value: string
  readonly color?: string | undefined
}

export interface Notice {
  readonly data: Readonly<Record<string, Value>>
  readonly url?: string | undefined
  readonly miniprogram?:
    { readonly appid: string; readonly pagepath?: string | undefined } | undefined
}

const placeholder = /\{\{(\w+)\.DATA\}\}/

/** @throws {@link WechatRefusal} 47003 for a keyword without a value, or with one that does not fit */
export function fillIn(
  { title, content }: Template,
  { data, url, miniprogram }: Notice,
): NoticeCard {
  const rows = content.split('\n').flatMap((line) => {
    const [marked, keyword = ''] = placeholder.exec(line) ?? []
    if (marked === undefined) return []
    const { value, color } = valueOf(data, keyword)
    const name = line.slice(0, line.indexOf(marked)).replace(/[：:]\s*$/, '')
    return [{ name, value, ...(color && { color }) }]
  })
  return {
    title,
    rows: rows.filter(({ name, value }) => name !== '' || value !== ''),
    ...(url && { url }),
    ...(miniprogram && {
      miniprogram: { appid: miniprogram.appid, pagepath: miniprogram.pagepath ?? '' },
    }),
  }
}

/** What old templates say before and after may be missing. */
const optional = /^(first|remark)$/i

function valueOf(data: Notice['data'], keyword: string): Value {
  const given = data[keyword]
  if (given && (fitsKeyword(keyword, given.value) || optional.test(keyword))) return given
  if (!given && optional.test(keyword)) return { value: '' }
  const errmsg = `argument invalid! data.${keyword}.value ${given ? 'invalid' : 'is empty'}`
  throw new WechatRefusal(47003, { errmsg })
}
