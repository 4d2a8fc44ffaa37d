/** Makes the calls of WeChat’s API: one function, and every call is data. */
import type { Dispatcher } from 'undici'
import type { z } from 'zod'
import type { Endpoint, InputSchema } from '../api/endpoint.ts'
import { accountCredentials, isAccountKeys, type AccountKeys } from './account-credentials.ts'
import { checkClientOptions } from './check-client-options.ts'
import { systemClock, type Clock } from './clock.ts'
import type { Credentials } from './credentials.ts'
import { apiDomains } from './domains.ts'
import { createExchange } from './exchange.ts'
import { createFailover } from './failover.ts'
import type { Hooks } from './hooks.ts'
import { prepareCall } from './prepared-call.ts'
import { checkResult } from './read-answer.ts'
import { rawCall, type RawRequest } from './raw-call.ts'
import { createSender, type CallOptions } from './sender.ts'
import { openTransport, type Timeouts } from './transport.ts'

/** How a client reaches WeChat, and as whom. All of it may be left out. */
export interface ClientOptions {
  /** The account’s keys, or whoever else owns its token. Calls without a token need none. */
  readonly credentials?: AccountKeys | Credentials
  /** The token of a third-party platform (第三方平台), for its own calls. */
  readonly component?: Credentials
  /** Where WeChat’s API answers, best first. The others take over while the first is in trouble. */
  readonly domains?: readonly string[]
  /** Other addresses for other hosts, such as `mp.weixin.qq.com`, for tests. */
  readonly hosts?: Readonly<Record<string, string>>
  /** By default 5 s to connect, 15 s to the answer, 30 s between its pieces. */
  readonly timeouts?: Partial<Timeouts>
  /** `http://user:password@host:port`. */
  readonly proxy?: string
  /** A dispatcher of undici instead of a pool of its own. */
  readonly dispatcher?: Dispatcher
  /** How often a repeatable call is made once more when WeChat is busy or away. 2 by default. */
  readonly retries?: number
  readonly hooks?: Hooks
  readonly clock?: Clock
  /** From 0 to 1, for waits that are not the same for all. */
  readonly random?: () => number
}

/** Makes the calls of one account. It may be used by many at once. */
export interface Client {
  /**
   * Makes one call and returns its checked result. A token that WeChat refuses is replaced, and the
   * call made once more. Only a call that is safe to repeat is repeated when WeChat is busy or away;
   * nothing that sends or creates ever is.
   *
   * @example
   * const { ticket } = await wechat.call(qrcode.create, {
   *   action_name: 'QR_LIMIT_STR_SCENE',
   *   action_info: { scene: { scene_str: 'poster-7' } },
   * })
   *
   * @throws {@link InvalidCallError} before anything is sent
   * @throws {@link WechatApiError} when WeChat refuses
   * @throws {@link InvalidMediaError} when WeChat would not take a file
   * @throws {@link CallError} otherwise; its class says what happened
   */
  call<Input extends InputSchema, Result extends z.ZodType>(
    endpoint: Endpoint<Input, Result>,
    ...given: CallArguments<z.input<Input>>
  ): Promise<z.output<Result>>

  /** Makes a call that is not defined here, and returns its JSON, or a file, unchecked. */
  raw(request: RawRequest, options?: CallOptions): Promise<unknown>

  /** The address of a call that needs no token: a page for a browser, or the picture of a QR code. */
  addressOf<Input extends InputSchema>(endpoint: Endpoint<Input>, input: z.input<Input>): string

  /** Closes the connections, once the calls under way are done. */
  close(): Promise<void>
}

/** The input may be left out where all of it may. */
export type CallArguments<Input> = {} extends Input
  ? [input?: Input, options?: CallOptions]
  : [input: Input, options?: CallOptions]

const defaultTimeouts: Timeouts = { connectMs: 5000, headersMs: 15_000, bodyMs: 30_000 }

/**
 * Creates a client for one account. It opens no connection before the first call.
 *
 * @throws {@link InvalidClientOptionsError}
 */
export function createClient(options: ClientOptions = {}): Client {
  checkClientOptions(options)
  const { credentials, component, proxy, dispatcher, hooks = {} } = options
  const { domains = apiDomains, hosts = {}, retries = 2 } = options
  const { clock = systemClock, random = Math.random } = options
  const timeouts = { ...defaultTimeouts, ...options.timeouts }
  const transport = openTransport({ timeouts, proxy, dispatcher })
  const exchange = createExchange({ transport, clock, hooks })
  const failover = createFailover({ exchange, transport, clock, domains, hosts })
  const account = isAccountKeys(credentials)
    ? accountCredentials(credentials, { call, clock, random })
    : credentials
  const send = createSender({ failover, clock, random, retries, account, component })

  async function call<Input extends InputSchema, Result extends z.ZodType>(
    endpoint: Endpoint<Input, Result>,
    ...[input, callOptions]: CallArguments<z.input<Input>>
  ): Promise<z.output<Result>> {
    const content = await send(prepareCall(endpoint, input ?? {}), callOptions)
    return checkResult(endpoint, content)
  }

  return {
    call,
    raw: async (request, callOptions) => send(rawCall(request), callOptions),
    addressOf: (endpoint, input) => failover.addressOf(prepareCall(endpoint, input)),
    close: () => transport.close(),
  }
}
