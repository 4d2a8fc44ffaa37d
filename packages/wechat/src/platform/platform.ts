/** A third-party platform (第三方平台): what it learns, and what it may do for whom. */
import * as component from '../api/component.ts'
import type { Caller } from '../caller.ts'
import { systemClock } from '../client/clock.ts'
import type { Credentials } from '../client/credentials.ts'
import type { IncomingMessage } from '../message/incoming-message.ts'
import { rememberExchanges } from '../oauth/remember-exchanges.ts'
import { authorizerCredentials, type PlatformOptions } from './component-credentials.ts'

/** What an account let the platform do, just now. */
export interface Authorization {
  readonly authorizerAppid: string
  /** The numbers of the permission sets (权限集). */
  readonly permissions: readonly number[]
}

/** One platform. */
export interface Platform {
  /**
   * Takes note of a push to the address for notices: keeps the newest ticket, takes over an
   * authorization, forgets one that has ended. Others are ignored. Answer WeChat with `success` first:
   * an authorization costs a call, and WeChat waits five seconds.
   */
  receive(notice: IncomingMessage): Promise<void>
  /**
   * Takes over an authorization by the code that came back from the page, or with a notice. Both bring
   * the same code, so a repeated one gets the first result for a while.
   *
   * @throws {@link WechatApiError}
   */
  completeAuthorization(authorizationCode: string): Promise<Authorization>
  /** The token of an account, for `createClient({ credentials })`: the same owner each time. */
  authorizer(authorizerAppid: string): Credentials
}

/** `call` is of a client that has the platform’s token: see {@link componentCredentials}. */
export function createPlatform(
  caller: Caller,
  options: Omit<PlatformOptions, 'component_appsecret'>,
): Platform {
  const { component_appid, store, clock = systemClock } = options
  const owners = new Map<string, Credentials>()
  const completeAuthorization = rememberExchanges(takeOver, { clock })
  return { receive, completeAuthorization, authorizer }

  async function receive(notice: IncomingMessage): Promise<void> {
    switch (notice.kind) {
      case 'component_verify_ticket':
        return keepTicket({ ticket: notice.componentVerifyTicket, createTime: notice.createTime })
      case 'authorized':
      case 'updateauthorized':
        await completeAuthorization(notice.authorizationCode)
        return
      case 'unauthorized':
        return forget(notice.authorizerAppid, notice.createTime)
      default:
    }
  }

  async function keepTicket(ticket: { ticket: string; createTime: number }): Promise<void> {
    const known = await store.findTicket()
    if (known === undefined || known.createTime <= ticket.createTime) await store.saveTicket(ticket)
  }

  async function takeOver(authorization_code: string): Promise<Authorization> {
    const { authorization_info: info } = await caller.call(component.queryAuth, {
      component_appid,
      authorization_code,
    })
    const { authorizer_appid, authorizer_refresh_token: refreshToken, func_info } = info
    if (refreshToken !== undefined) {
      const asOf = Math.floor(clock.now() / 1000)
      await store.saveAuthorization(authorizer_appid, { refreshToken, asOf })
    }
    const permissions = func_info.map(({ funcscope_category }) => funcscope_category.id)
    return { authorizerAppid: authorizer_appid, permissions }
  }

  /** A notice that was late, after the account had authorized again, changes nothing. */
  async function forget(authorizerAppid: string, createTime: number): Promise<void> {
    const known = await store.findAuthorization(authorizerAppid)
    if (known !== undefined && known.asOf > createTime) return
    await store.removeAuthorization(authorizerAppid)
  }

  function authorizer(authorizerAppid: string): Credentials {
    const known = owners.get(authorizerAppid)
    if (known !== undefined) return known
    const owner = authorizerCredentials(caller, options, authorizerAppid)
    owners.set(authorizerAppid, owner)
    return owner
  }
}
