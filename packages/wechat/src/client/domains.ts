/** The addresses of WeChat’s API in the order of preference, and which of them work. */
import type { Clock } from './clock.ts'

/** General, general for disasters, Shanghai, Shenzhen, Hong Kong. */
export const apiDomains = [
  'https://api.weixin.qq.com',
  'https://api2.weixin.qq.com',
  'https://sh.api.weixin.qq.com',
  'https://sz.api.weixin.qq.com',
  'https://hk.api.weixin.qq.com',
] as const

/** Which domains to use. */
export interface Domains {
  /** Those to try for one call, best first. Never empty. */
  inOrder(): readonly string[]
  /** Notes that a domain does not work. It is left out until a check finds it healthy. */
  failed(domain: string): void
}

interface Parts {
  readonly addresses: readonly string[]
  /** Whether a domain answers as WeChat’s API does. Must not throw. */
  check(domain: string): Promise<boolean>
  readonly clock: Clock
}

interface Trouble {
  /** When it is worth a look again. */
  checkAt: number
  failures: number
  isChecking: boolean
}

const firstCheckMs = 10_000
const rarestCheckMs = 300_000

/**
 * Watches the domains. One that failed is checked from time to time beside the calls that go on, so
 * that no call pays for finding out, and gets its place back once it is healthy.
 */
export function watchDomains({ addresses, check, clock }: Parts): Domains {
  const troubled = new Map<string, Trouble>()
  return { inOrder, failed }

  function inOrder(): readonly string[] {
    for (const [domain, trouble] of troubled) {
      if (!trouble.isChecking && clock.now() >= trouble.checkAt) void look(domain, trouble)
    }
    const healthy = addresses.filter((domain) => !troubled.has(domain))
    const others = addresses.filter((domain) => troubled.has(domain))
    return [...healthy, ...others]
  }

  function failed(domain: string): void {
    const known = troubled.get(domain)
    if (known !== undefined && !known.isChecking) return
    const failures = (known?.failures ?? 0) + 1
    const waitMs = Math.min(firstCheckMs * 2 ** (failures - 1), rarestCheckMs)
    troubled.set(domain, { checkAt: clock.now() + waitMs, failures, isChecking: false })
  }

  async function look(domain: string, trouble: Trouble): Promise<void> {
    trouble.isChecking = true
    if (await check(domain)) troubled.delete(domain)
    else failed(domain)
  }
}
