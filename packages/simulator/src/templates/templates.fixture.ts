/** A template with what it takes, for tests. */
import { template } from '@mphub/wechat/endpoints'
import type { World } from '../testing/world.ts'

export const keyword_name_list = ['商品名称', '订单金额']
export const data = { thing1: { value: '红色雨伞' }, amount4: { value: '39.8元' } }

export async function newTemplate({ wechat }: World): Promise<string> {
  const choice = { template_id_short: '99', keyword_name_list }
  return (await wechat.call(template.add, choice)).template_id
}

export async function ready(world: World) {
  const [touser = ''] = await world.newFans(1)
  return { touser, template_id: await newTemplate(world), data }
}

export async function result(world: World): Promise<unknown> {
  await world.server.received(1)
  return world.server.pushes.at(-1)?.message
}

export async function chatOf({ get, fans }: World, openid: string): Promise<unknown> {
  return (await get(`${fans}/${openid}/chat`)).json
}
