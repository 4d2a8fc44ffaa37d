/** A shop whose pages ask for authorization, for tests. */
import type { AccountInput } from '../accounts/account.ts'
import { startWorld, type World } from '../testing/world.ts'

export async function startShop(also: AccountInput = {}): Promise<World> {
  return startWorld({ account: { oauthDomains: ['shop.example.com'], name: '小店', ...also } })
}

/** The address of WeChat’s page, as a server makes it. */
export function pageOf({ account: { appid } }: World, change: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    appid,
    redirect_uri: 'https://shop.example.com/back?from=menu',
    response_type: 'code',
    scope: 'snsapi_base',
    state: 'S1',
    ...change,
  })
  return `https://open.weixin.qq.com/connect/oauth2/authorize?${query}#wechat_redirect`
}

export async function authorize(world: World, fan: string, given: object = {}): Promise<unknown> {
  const url = pageOf(world)
  return (await world.post(`${fan}/authorize`, { url, ...given })).json
}

export async function stranger({ post, fans }: World): Promise<string> {
  return `${fans}/${Object((await post(fans, { unionid: 'oPerson' })).json).openid}`
}
