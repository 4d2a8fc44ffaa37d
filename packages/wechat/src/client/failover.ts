/** Takes a call to a domain that works, and to the next one where that is safe. */
import { CallError } from './call-error.ts'
import type { Clock } from './clock.ts'
import { watchDomains } from './domains.ts'
import type { Exchange, Journey } from './exchange.ts'
import { targetOf, type PreparedCall } from './prepared-call.ts'
import type { Transport } from './transport.ts'
import { HttpStatusError } from './unexpected-answer-error.ts'
import { WechatApiError } from './wechat-api-error.ts'

/** The way to whichever domain works. */
export interface Failover {
  /** @throws {@link CallError} */
  carry(journey: Journey, token: string | undefined): Promise<unknown>
  /** The whole address of a call without a token. */
  addressOf(call: PreparedCall): string
}

interface Parts {
  readonly exchange: Exchange
  readonly transport: Transport
  readonly clock: Clock
  readonly domains: readonly string[]
  readonly hosts: Readonly<Record<string, string>>
}

const apiHost = 'api.weixin.qq.com'

/** Tries the domains in their order, as far as that is safe. */
export function createFailover({ exchange, transport, clock, domains, hosts }: Parts): Failover {
  const addresses = domains.map(withoutSlash)
  const watched = watchDomains({
    addresses,
    check: (domain) => isHealthy(transport, domain),
    clock,
  })

  /** The next domain gets a call that surely did not arrive, or may arrive twice. */
  async function carry(journey: Journey, token: string | undefined): Promise<unknown> {
    const { host, repeatable } = journey.call.endpoint
    const [domain, ...others] = host === apiHost ? watched.inOrder() : [otherHost(host)]
    return carryTo(domain, others)

    async function carryTo(domain = '', others: readonly string[]): Promise<unknown> {
      try {
        return await exchange(journey, { domain, token })
      } catch (error) {
        if (!isFaultOfDomain(error)) throw error
        watched.failed(domain)
        const [next, ...rest] = others
        if (next === undefined || (error.outcome !== 'not_sent' && !repeatable)) throw error
        return carryTo(next, rest)
      }
    }
  }

  function otherHost(host: string): string {
    return withoutSlash(hosts[host] ?? `https://${host}`)
  }

  function addressOf(call: PreparedCall): string {
    const { host, fragment } = call.endpoint
    const domain = host === apiHost ? addresses[0] : otherHost(host)
    return `${domain}${targetOf(call, undefined)}${fragment}`
  }

  return { carry, addressOf }
}

/** A path begins with its own. */
function withoutSlash(address: string): string {
  return address.replace(/\/$/, '')
}

/** Any answer of the API will do: to who has no token it is 41001. */
async function isHealthy(transport: Transport, domain: string): Promise<boolean> {
  const request = { endpoint: 'base.getApiDomainIp', method: 'GET', domain } as const
  const target = '/cgi-bin/get_api_domain_ip'
  try {
    const answer = await transport.send({ ...request, target, body: undefined, signal: undefined })
    for await (const chunk of answer.body) if (chunk.length > 0) return answer.status === 200
    return false
  } catch {
    return false
  }
}

/** Nothing that the API itself says, but what stands before it. */
function isFaultOfDomain(error: unknown): error is CallError {
  if (error instanceof HttpStatusError) return error.status >= 500
  return error instanceof CallError && error.retryable && !(error instanceof WechatApiError)
}
