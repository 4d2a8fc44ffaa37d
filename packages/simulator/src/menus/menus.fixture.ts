/** A menu with a button and some below another, for tests. */
import { menu } from '@mphub/wechat/endpoints'
import { startWorld, type World } from '../testing/world.ts'

export const click = { type: 'click', name: '今日推荐', key: 'TODAY' } as const

export const view = { type: 'view', name: '官网', url: 'https://example.com/' } as const

export const opening = { name: '更多', sub_button: [view, { ...click, key: 'MORE' }] }

export const button = [click, opening]

export async function startWithMenu(): Promise<World> {
  const world = await startWorld()
  await world.wechat.call(menu.create, { button })
  return world
}

export async function seenBy(world: World, fan: string): Promise<unknown> {
  return Object((await world.get(`${fan}/menu`)).json).menu
}
