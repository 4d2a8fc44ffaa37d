/** A third-party platform for tests, and an account that authorizes it. */
import { component as calls, user } from '@mphub/wechat/endpoints'
import type { Endpoint } from '@mphub/wechat/endpoints'
import { expect } from 'vitest'
import { z } from 'zod'
import { startWorld, type World } from '../testing/world.ts'
import { textOf } from '../wire/field.ts'

const componentSchema = z.object({
  appid: z.string(),
  secret: z.string(),
  token: z.string(),
  encodingAesKey: z.string(),
})

type Component = z.output<typeof componentSchema>

const noticeSchema = z.object({ isAccepted: z.boolean() })

export interface Stage extends World {
  readonly component: Component
  /** What the platform was told, the latest notice of this kind. */
  told(infoType: string): Record<string, unknown> | undefined
  /** Resolves when so many notices were answered. */
  accepted(count: number): Promise<void>
  /** Calls as the platform, with its token. */
  ask(definition: Endpoint, input?: object): Promise<Record<string, unknown>>
}

/** A world with a third-party platform whose server is that of the world. */
export async function startStage(): Promise<Stage> {
  const world = await startWorld()
  const { json } = await world.post('/sim/components')
  const component = componentSchema.parse(json)
  world.server.account = { ...world.account, ...component, mode: 'safe' }
  await world.post('/sim/components', { appid: component.appid, noticeUrl: world.server.url })
  await world.server.received(1)

  function told(infoType: string) {
    const notices = world.server.pushes.map(({ message }) => message)
    return notices.findLast((message) => message['InfoType'] === infoType)
  }

  async function send(definition: Endpoint, input: object, token = '') {
    const address = new URLSearchParams({ [definition.tokenParameter]: token })
    const isGet = definition.method === 'GET'
    if (isGet) for (const [name, value] of Object.entries(input)) address.set(name, String(value))
    const url = `${world.simulator.url}${definition.path}?${address}`
    const init = isGet ? {} : { method: 'POST', body: JSON.stringify(input) }
    return z.record(z.string(), z.unknown()).parse(await (await fetch(url, init)).json())
  }

  async function ask(definition: Endpoint, input: object = {}) {
    const { component_access_token } = await send(calls.componentToken, {
      component_appid: component.appid,
      component_appsecret: component.secret,
      component_verify_ticket: textOf(ticketOf(told('component_verify_ticket'))),
    })
    const named = { component_appid: component.appid, ...input }
    return send(definition, named, String(component_access_token))
  }

  async function accepted(count: number): Promise<void> {
    const path = `/sim/components/${component.appid}/notices`
    await expect
      .poll(async () => {
        const notices = z.array(noticeSchema).parse((await world.get(path)).json)
        return notices.filter(({ isAccepted }) => isAccepted).length
      })
      .toBeGreaterThanOrEqual(count)
  }

  return { ...world, component, told, accepted, ask }
}

export function ticketOf(notice: Record<string, unknown> | undefined): string {
  return String(notice?.['ComponentVerifyTicket'])
}

/** Lets the account of the world authorize the platform, and exchanges the code. */
export async function authorized(stage: Stage) {
  const { post, component, account, ask } = stage
  const path = `/sim/components/${component.appid}/authorizations`
  const { code } = Object((await post(path, { account: account.appid })).json)
  const { authorization_info } = await ask(calls.queryAuth, { authorization_code: code })
  return { code, path, info: Object(authorization_info) }
}

/** Of a call with this token of the account; 0 when it works. */
export async function errcodeOf(stage: Stage, access_token: string): Promise<number> {
  const { json } = await stage.get(`${user.list.path}?access_token=${access_token}`)
  return Object(json).errcode ?? 0
}
