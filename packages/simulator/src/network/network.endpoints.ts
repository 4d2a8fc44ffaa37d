/** Calls about the network between WeChat and a server: addresses, and whether the way is free. */
import { base } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { addressesOf, knockAt } from './probe.ts'

/** Both sides of this simulator are here. */
const here = { ip_list: ['127.0.0.1'] }

export function networkEndpoints(): ApiEndpoint[] {
  return [
    answering(base.getCallbackIp, () => here),
    answering(base.getApiDomainIp, () => here),
    answering(
      base.callbackCheck,
      async ({ account: { callbackUrl }, input: { action, check_operator } }) => {
        if (callbackUrl === '') throw new WechatRefusal(40201)
        const ips = await addressesOf(callbackUrl)
        const operator = check_operator === 'DEFAULT' ? 'UNICOM' : check_operator
        const dns = ips.map((ip) => ({ ip, real_operator: operator }))
        const knocking = ips.map(async (ip) => ({
          ip,
          from_operator: operator,
          ...(await knockAt(callbackUrl, ip)),
        }))
        return {
          ...(action !== 'ping' && { dns }),
          ...(action !== 'dns' && { ping: await Promise.all(knocking) }),
        }
      },
      { refusals: { action: 40202, check_operator: 40203 } },
    ),
  ]
}
