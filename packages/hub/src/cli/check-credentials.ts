/** Asks WeChat whether an AppID and its AppSecret belong together. */
import { z } from 'zod'
import type { Account } from '../accounts/account.ts'
import { MphubError } from '../platform/errors.ts'

const timeoutMs = 10_000

const answer = z.object({ errcode: z.number().default(0), errmsg: z.string().default('') })

/** WeChat does not give this account a token, or could not be asked. */
class CredentialsError extends MphubError {
  override readonly name = 'CredentialsError'
  readonly code = 'credentials'
}

/**
 * Fetches the stable token once, which makes no token of other programs invalid.
 *
 * @throws {@link CredentialsError}
 */
export async function checkCredentials(
  { appid, secret }: Account,
  addresses: readonly string[],
): Promise<void> {
  const body = JSON.stringify({
    grant_type: 'client_credential',
    appid,
    secret: secret.reveal(),
    force_refresh: false,
  })
  const { errcode, errmsg } = await askFirstReachable(addresses, body)
  if (errcode !== 0) throw refused(appid, errcode, errmsg)
}

async function askFirstReachable(addresses: readonly string[], body: string) {
  let cause: unknown
  for (const address of addresses) {
    try {
      const url = new URL('/cgi-bin/stable_token', address)
      const signal = AbortSignal.timeout(timeoutMs)
      const response = await fetch(url, { method: 'POST', body, signal })
      return answer.parse(await response.json())
    } catch (error) {
      cause = error
    }
  }
  throw unreachable(addresses, cause)
}

function refused(appid: string, errcode: number, errmsg: string): CredentialsError {
  return new CredentialsError({
    en: `WeChat gives ${appid} no token: ${errcode} (${errmsg}). Compare AppID and AppSecret with the console, and see that the address of this server is on its IP whitelist.`,
    zh: `微信拒绝为 ${appid} 签发凭据：${errcode}（${errmsg}）。请核对后台的 AppID 与 AppSecret，并确认本服务器的地址在 IP 白名单中。`,
  })
}

function unreachable(addresses: readonly string[], cause: unknown): CredentialsError {
  const hosts = addresses.map((address) => new URL(address).host).join(', ')
  return new CredentialsError(
    {
      en: `WeChat could not be asked at ${hosts}. Check the network of this server, or MPHUB_WECHAT_API.`,
      zh: `无法访问微信接口 ${hosts}。请检查本服务器的网络，或 MPHUB_WECHAT_API 的设置。`,
    },
    { cause },
  )
}
