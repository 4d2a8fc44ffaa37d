/** Calls WeChat’s API for tests, as a developer’s server does: with a token, and by the definitions. */
import type { Endpoint } from '@mphub/wechat/endpoints'
import { z } from 'zod'
import type { Account } from '../accounts/account.ts'

export interface WechatClient {
  /** What WeChat answers. Rejects when WeChat refuses. */
  call<Input extends Endpoint['input'], Result extends z.ZodType>(
    definition: Endpoint<Input, Result>,
    input: z.input<Input>,
  ): Promise<z.output<Result>>
  /** The errcode that comes back; 0 when it was done. What is sent need not fit the definition. */
  errcode(definition: Endpoint, input: Readonly<Record<string, unknown>>): Promise<number>
  /** The answer as it came over the wire. */
  send(definition: Endpoint, input: Readonly<Record<string, unknown>>): Promise<Response>
}

export function createWechatClient(url: string, account: Account): WechatClient {
  async function send(definition: Endpoint, input: object): Promise<Response> {
    const { method, path, files } = definition
    const query: readonly string[] = definition.query
    const entries = Object.entries(input)
    const isInAddress = (name: string) => method === 'GET' || query.includes(name)
    const address = new URLSearchParams()
    for (const [name, value] of entries) if (isInAddress(name)) address.set(name, String(value))
    if (definition.token === 'access_token') address.set('access_token', await token())
    const rest = entries.filter(([name]) => !isInAddress(name))
    const body = files.length > 0 ? formOf(rest) : JSON.stringify(Object.fromEntries(rest))
    const init = method === 'GET' ? {} : { method, body }
    return fetch(`${url}${path}?${address}`, { ...init, redirect: 'manual' })
  }

  async function token(): Promise<string> {
    const { appid, secret } = account
    const body = JSON.stringify({ grant_type: 'client_credential', appid, secret })
    const response = await fetch(`${url}/cgi-bin/stable_token`, { method: 'POST', body })
    return issued.parse(await response.json()).access_token
  }

  return {
    send,
    async call(definition, input) {
      const answer: unknown = await (await send(definition, input)).json()
      const { errcode, errmsg } = envelope.parse(answer)
      if (errcode !== 0) throw new Error(`${definition.id} was refused: ${errcode} ${errmsg}`)
      return definition.result.parse(answer)
    },
    errcode: async (definition, input) =>
      envelope.parse(await (await send(definition, input)).json()).errcode,
  }
}

const issued = z.object({ access_token: z.string() })
const envelope = z.object({ errcode: z.int().default(0), errmsg: z.string().default('') })

function formOf(fields: readonly [string, unknown][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) {
    if (value instanceof Blob) form.append(name, value)
    else form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  return form
}
