/** Messages to many, for tests. */
import type { World } from '../testing/world.ts'

export const everyone = { filter: { is_to_all: true } } as const

export const words = { msgtype: 'text', text: { content: '周末八折' } } as const

/** Another message each time: the same one within a day is refused. */
let sent = 0

export function text() {
  return { msgtype: 'text', text: { content: `第 ${++sent} 条` } } as const
}

export async function chatOf({ get, fans }: World, openid: string): Promise<unknown> {
  return (await get(`${fans}/${openid}/chat`)).json
}

/** When all of it has gone out. */
export async function result(world: World): Promise<unknown> {
  world.simulator.clock.advance(1_000)
  await world.server.received(1)
  return world.server.pushes.at(-1)?.message
}
