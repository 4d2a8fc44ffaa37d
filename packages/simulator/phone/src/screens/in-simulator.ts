/** Pages of WeChat’s own domains are the simulator’s here. */

const domains: ReadonlySet<string> = new Set(['open.weixin.qq.com', 'mp.weixin.qq.com'])

interface Phone {
  /** Of the simulator. */
  readonly origin: string
  readonly openid: string
}

export function inSimulator(address: string, { origin, openid }: Phone): string {
  const url = URL.parse(address)
  if (url === null || !(domains.has(url.hostname) || url.origin === origin)) return address
  if (url.pathname.startsWith('/s/')) url.searchParams.set('sim_openid', openid)
  return `${origin}${url.pathname}${url.search}${url.hash}`
}
