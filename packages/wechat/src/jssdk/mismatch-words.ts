/** What each difference between signature and page means, and what to do about it. */
import type { Words } from '../problems/problem.ts'

/** One difference, told. */
export interface Mismatch<Kind extends string = MismatchKind> {
  /** Stable, for programs. */
  readonly kind: Kind
  readonly words: Words
}

/** What may differ: in the address, then in what else is signed. */
export type MismatchKind = keyof typeof tellers

type Teller = (signed: string, page: string) => Words

const tellers = {
  not_absolute: (signed) => ({
    en: `${signed} is no full address. Sign what location.href says, scheme and host included.`,
    zh: `${signed} 不是完整的地址。请对 location.href 的值签名，包括协议和域名。`,
  }),
  fragment: (signed) => ({
    en: `The signed address has #${signed}. Sign what stands before #: location.href.split('#')[0].`,
    zh: `签名的地址带有 #${signed}。请只对 # 之前的部分签名：location.href.split('#')[0]。`,
  }),
  encoded: () => ({
    en: 'The signed address is still percent-encoded. Decode it once where it arrives, then sign.',
    zh: '签名的地址仍是百分号编码。服务器收到后应解码一次再签名。',
  }),
  decoded: () => ({
    en:
      'The signed address was decoded once too often. Encode it once on its way ' +
      '(encodeURIComponent), decode it once, and sign what the page really shows.',
    zh: '签名的地址多解码了一次。传给服务器时编码一次（encodeURIComponent），服务器只解码一次。',
  }),
  html_escaped: () => ({
    en: 'The signed address has &amp; where the page has &. Sign it without HTML escapes.',
    zh: '签名的地址把 & 写成了 &amp;。请对未做 HTML 转义的地址签名。',
  }),
  cut_at_ampersand: (signed) => ({
    en:
      `The signed address lacks ${signed}. It was cut at & on its way to the server: ` +
      'encode it with encodeURIComponent.',
    zh: `签名的地址缺少 ${signed}。传给服务器时在 & 处被截断：请用 encodeURIComponent 编码。`,
  }),
  encoding: (signed, page) => ({
    en: `The signed address writes ${signed}, the page ${page}. Sign the characters of the page as they stand.`,
    zh: `同样的内容编码不同：签名用 ${signed}，页面是 ${page}。请按页面的原样签名。`,
  }),
  scheme: (signed, page) => ({
    en:
      `${signed}: was signed, and the page is ${page}:. Behind a proxy the server may not know ` +
      'that the page is https; sign the address that the page sends.',
    zh: `签名用 ${signed}:，页面是 ${page}:。代理之后的服务器可能不知道页面是 https，请用页面传来的地址。`,
  }),
  host: (signed, page) => ({
    en: `${signed} was signed, and the page is on ${page}. Sign the host of the page.`,
    zh: `签名用域名 ${signed}，页面在 ${page}。请用页面的域名签名。`,
  }),
  port: (signed, page) => ({
    en: `The signed address has ${portOf(signed, 'en')}, the page ${portOf(page, 'en')}.`,
    zh: `签名的地址${portOf(signed, 'zh')}，页面${portOf(page, 'zh')}。`,
  }),
  trailing_slash: (signed, page) => ({
    en: `The signed path is ${signed || 'empty'}, and the page’s ${page || 'empty'}: the slash at the end counts.`,
    zh: `签名的路径是 ${signed || '空'}，页面是 ${page || '空'}：末尾的斜杠也算。`,
  }),
  path: (signed, page) => ({
    en:
      `The path ${signed || '/'} was signed, and the page is ${page || '/'}. A page that changes its own ` +
      'address is signed anew for each on Android, and for the first one on iOS.',
    zh:
      `签名的路径是 ${signed || '/'}，页面是 ${page || '/'}。单页应用：Android 用当前地址签名，` +
      'iOS 用进入页面时的地址签名。',
  }),
  query_missing: (signed) => ({
    en:
      `The page has ${signed} in its query, the signed address has not. Sign the address of each ` +
      'visit: WeChat adds parameters when a page is shared or authorized.',
    zh: `页面的参数有 ${signed}，签名的地址没有。请对每次访问的地址签名：分享或授权时微信会添加参数。`,
  }),
  query_superfluous: (signed) => ({
    en: `The signed address has ${signed} in its query, and the page has not.`,
    zh: `签名的地址带有参数 ${signed}，页面没有。`,
  }),
  query_value: (signed, page) => ({
    en: `${signed} was signed, and the page has ${page}.`,
    zh: `签名用 ${signed}，页面是 ${page}。`,
  }),
  query_order: (signed, page) => ({
    en:
      `The query ${signed || '(none)'} was signed, and the page has ${page || '(none)'}. Order and ` +
      'separators count; sign it as it stands.',
    zh:
      `签名的参数是 ${signed || '（无）'}，页面是 ${page || '（无）'}。` +
      '顺序和分隔符也算，请按原样签名。',
  }),
  nonce: (signed, page) => ({
    en: `The nonce ${signed} was signed, and wx.config has nonceStr ${page}. Hand over the one that was signed.`,
    zh: `签名用的随机串是 ${signed}，wx.config 的 nonceStr 是 ${page}。请使用签名时的随机串。`,
  }),
  timestamp: (signed, page) => ({
    en: `The timestamp ${signed} was signed, and wx.config has ${page}. Hand over the one that was signed.`,
    zh: `签名用的时间戳是 ${signed}，wx.config 是 ${page}。请使用签名时的时间戳。`,
  }),
  milliseconds: (signed) => ({
    en: `The timestamp ${signed} counts milliseconds, and WeChat counts seconds.`,
    zh: `时间戳 ${signed} 是毫秒，微信用秒。`,
  }),
  signature_case: () => ({
    en: 'The signature is in capital letters. WeChat compares small ones.',
    zh: '签名是大写字母。微信用小写。',
  }),
  signed_other_address: (signed) => ({
    en: `The signature is that of ${signed}, which is not what was to be signed.`,
    zh: `这个签名实际是对 ${signed} 计算的，不是应签名的地址。`,
  }),
  signature: () => ({
    en:
      'The signature is not that of these values. Compare the ticket: it must be the current ' +
      'jsapi_ticket (not wx_card, not an access_token) of the account whose appid wx.config has.',
    zh:
      '签名与这些值不符。请核对 ticket：应是 wx.config 中 appid 所属公众号当前的 jsapi_ticket' +
      '（不是 wx_card 的票据，也不是 access_token）。',
  }),
} satisfies Record<string, Teller>

/** Tells one difference. */
export function tell<Kind extends MismatchKind>(
  kind: Kind,
  signed = '',
  page = '',
): Mismatch<Kind> {
  const teller: Teller = tellers[kind]
  return { kind, words: teller(signed, page) }
}

function portOf(port: string, language: keyof Words): string {
  if (port === '') return { en: 'no port', zh: '没有端口' }[language]
  return { en: `port ${port}`, zh: `端口为 ${port}` }[language]
}
