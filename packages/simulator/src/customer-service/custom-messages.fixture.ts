/** A fan who wrote, and messages to them, for tests. */
import { customMessage } from '@mphub/wechat/endpoints'
import type { World } from '../testing/world.ts'

export const nobody = `o${'x'.repeat(27)}`

export const text = { msgtype: 'text', text: { content: '您好' } } as const

export function openidOf(fan: string): string {
  return fan.slice(-28)
}

/** A fan who has just written. */
export async function writer(world: World): Promise<string> {
  const fan = await world.newFan()
  await world.say(fan, { type: 'text', content: 'hello' })
  return openidOf(fan)
}

export function send({ wechat }: World, touser: string, message: object = text): Promise<number> {
  return wechat.errcode(customMessage.send, { touser, ...message })
}

export async function sendMany(world: World, touser: string, count: number): Promise<number[]> {
  const codes: number[] = []
  for (let number = 0; number < count; number++) codes.push(await send(world, touser))
  return codes
}
