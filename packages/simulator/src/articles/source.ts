/** Where “阅读原文” below an article leads. */

/** WeChat’s own example is `www.qq.com`: http:// is understood. Undefined for what is no address. */
export function addressOf(source: string): string | undefined {
  const isNamed = /^[\w-]+(\.[\w-]+)+(?=[:/?#]|$)/.test(source)
  const address = isNamed ? `http://${source}` : source
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '') ? address : undefined
}
