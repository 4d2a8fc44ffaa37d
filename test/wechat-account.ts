/** An account as the simulated WeChat tells of it over HTTP. */
import { z } from 'zod'
import { postJson } from './fan.ts'

const schema = z.object({
  appid: z.string(),
  secret: z.string(),
  token: z.string(),
  encodingAesKey: z.string(),
  mode: z.enum(['plain', 'compatible', 'safe']),
  originalId: z.string(),
})

export type WechatAccount = z.output<typeof schema>

/** Makes an account, or changes the one with this appid. */
export async function enterAccount(
  simulatorUrl: string,
  fields: Partial<WechatAccount> & { readonly callbackUrl?: string },
): Promise<WechatAccount> {
  return schema.parse(await postJson(`${simulatorUrl}/sim/accounts`, fields))
}

export type AccountFields = Parameters<typeof enterAccount>[1]
