/** WeChat’s API as the program of an account calls it, by plain HTTP. */
import type { Account } from '../accounts/account.ts'
import type { Simulator } from '../simulator.ts'

/** Calls WeChat’s API for an account: POST with a body, GET without. */
export async function apiOf({ url }: Simulator, { appid, secret }: Account) {
  async function ask(path: string, body?: object, query: Record<string, string> = {}) {
    const method = body ? 'POST' : 'GET'
    const init = body ? { method, body: JSON.stringify(body) } : { method }
    const response = await fetch(`${url}${path}?${new URLSearchParams(query)}`, init)
    return Object(await response.json())
  }
  const grant = { grant_type: 'client_credential', appid, secret }
  const { access_token } = await ask('/cgi-bin/token', undefined, grant)
  return (path: string, body?: object, query: Record<string, string> = {}) =>
    ask(path, body, { access_token, ...query })
}
