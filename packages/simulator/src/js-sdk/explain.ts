/** Judges what a page gave to wx.config as WeChat does, and says what is wrong with it. */
import { createHash } from 'node:crypto'
import type { Account } from '../accounts/account.ts'
import type { Words } from '../words.ts'
import type { Ticket, Tickets } from './tickets.ts'

export interface PageConfig {
  /** The address of the page as the phone sees it. */
  readonly url: string
  readonly timestamp: string
  readonly nonceStr: string
  readonly signature: string
}

export interface Verdict {
  readonly ok: boolean
  /** What wx.error gets to know. */
  readonly errMsg: 'config:ok' | 'config:invalid url domain' | 'config:invalid signature'
  readonly reasonCode?: keyof typeof reasons
  readonly reason?: string
  readonly reasonZh?: string
}

const reasons = {
  domain_not_listed: {
    en: 'the host of the page is none of the account’s jsDomains',
    zh: '页面域名不在公众号的 JS 接口安全域名（jsDomains）之列',
  },
  no_ticket: {
    en: 'nobody has fetched a jsapi_ticket of this account yet',
    zh: '尚未获取过该公众号的 jsapi_ticket',
  },
  ticket_expired: { en: 'signed with a ticket that has expired', zh: '签名所用的 ticket 已过期' },
  ticket_of_cards: {
    en: 'signed with a ticket of type wx_card',
    zh: '签名用了 wx_card 类型的 ticket',
  },
  ticket_of_other_account: {
    en: 'signed with the ticket of another account',
    zh: '签名用了其他公众号的 ticket',
  },
  url_with_hash: {
    en: 'signed with the part after #, which does not belong in',
    zh: '签名用的 url 含有 # 及其后的部分',
  },
  url_without_query: {
    en: 'signed without the query of the address',
    zh: '签名用的 url 缺少 ? 之后的参数',
  },
  url_encoded: { en: 'signed with the address encoded', zh: '签名用的 url 被编码过' },
  url_decoded: { en: 'signed with the address decoded', zh: '签名用的 url 被解码过' },
  nonce_key: {
    en: 'signed with the key nonceStr, which is noncestr in the signature',
    zh: '签名串中的 noncestr 写成了 nonceStr',
  },
  upper_case: { en: 'the signature is in capitals', zh: '签名为大写，须为小写' },
  something_else: {
    en: 'signed for another address, nonceStr or timestamp',
    zh: '签名所用的 url、noncestr 或 timestamp 与页面不一致',
  },
} as const satisfies Record<string, Words>

type ReasonCode = keyof typeof reasons

export function explain(
  config: PageConfig,
  { appid, jsDomains }: Pick<Account, 'appid' | 'jsDomains'>,
  tickets: Tickets,
): Verdict {
  if (!jsDomains.includes(URL.parse(config.url)?.hostname ?? '')) {
    return invalid('config:invalid url domain', 'domain_not_listed')
  }
  const own = tickets.all().filter((one) => one.appid === appid && one.type === 'jsapi')
  const valid = own.filter((one) => !tickets.hasExpired(one))
  if (valid.some((ticket) => isSigned(config, ticket))) return { ok: true, errMsg: 'config:ok' }
  return invalid('config:invalid signature', whatIsWrong(config, { appid, own, tickets }))
}

function invalid(errMsg: Verdict['errMsg'], reasonCode: ReasonCode): Verdict {
  const { en, zh } = reasons[reasonCode]
  return { ok: false, errMsg, reasonCode, reason: en, reasonZh: zh }
}

interface Seen {
  readonly appid: string
  /** The account’s tickets for pages, expired ones too. */
  readonly own: readonly Ticket[]
  readonly tickets: Tickets
}

function whatIsWrong(config: PageConfig, { appid, own, tickets }: Seen): ReasonCode {
  const signer = tickets.all().find((ticket) => isSigned(config, ticket))
  if (signer && signer.appid !== appid) return 'ticket_of_other_account'
  if (signer && signer.type === 'wx_card') return 'ticket_of_cards'
  if (signer) return 'ticket_expired'
  if (own.length === 0) return 'no_ticket'
  const mistake = mistakes.find(([, mistaken]) =>
    own.some((ticket) => config.signature === mistaken(config, ticket)),
  )
  return mistake?.[0] ?? 'something_else'
}

type Mistaken = (config: PageConfig, ticket: Ticket) => string

/** How the signature would look, had a usual mistake been made. */
const mistakes: readonly (readonly [ReasonCode, Mistaken])[] = [
  ['url_with_hash', (config, { ticket }) => sha1(signed(config, ticket))],
  ['url_without_query', withUrl((url) => url.split('?')[0] ?? url)],
  ['url_encoded', withUrl(encodeURIComponent)],
  ['url_decoded', withUrl(decoded)],
  [
    'nonce_key',
    (config, { ticket }) => sha1(signed(bare(config), ticket).replace('&noncestr=', '&nonceStr=')),
  ],
  ['upper_case', (config, { ticket }) => sha1(signed(bare(config), ticket)).toUpperCase()],
]

function withUrl(change: (url: string) => string): Mistaken {
  return (config, { ticket }) => sha1(signed({ ...config, url: change(bare(config).url) }, ticket))
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function isSigned(config: PageConfig, { ticket }: Ticket): boolean {
  return config.signature === sha1(signed(bare(config), ticket))
}

/** Without what follows #. */
function bare(config: PageConfig): PageConfig {
  return { ...config, url: config.url.split('#')[0] ?? '' }
}

function signed({ url, timestamp, nonceStr }: PageConfig, ticket: string): string {
  return `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
