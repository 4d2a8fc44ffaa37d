/** Calls that share their paths with ours and are for mini programs only: no Official Account has a right to them. */
import { kfAccount, template } from '@mphub/wechat/endpoints'
import type { ApiEndpoint } from './endpoint.ts'
import { WechatRefusal } from './wechat-refusal.ts'

const definitions = [kfAccount.setAdmin, kfAccount.cancelAdmin, template.uniformSend]

export function miniProgramEndpoints(): ApiEndpoint[] {
  return definitions.map((definition) => ({
    definition,
    answer() {
      throw new WechatRefusal(48001)
    },
  }))
}
