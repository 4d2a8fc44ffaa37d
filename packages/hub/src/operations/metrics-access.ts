/** Who may read `/metrics`: whoever has a key; without one, what the setting says. */
import { BlockList, isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { bearerIn, type Authenticate } from '../platform/api/caller.ts'
import type { MetricsAccess } from '../platform/config.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** What a proxy adds. A request that came through one did not come from this machine. */
const forwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']

export async function mayReadMetrics(
  request: FastifyRequest,
  { access, authenticate }: { access: MetricsAccess; authenticate: Authenticate },
): Promise<boolean> {
  if (access === 'open') return true
  if (access === 'loopback' && isFromThisMachine(request)) return true
  const key = bearerIn(request.headers.authorization)
  return key !== undefined && (await authenticate(key)) !== undefined
}

function isFromThisMachine({ ip, headers }: FastifyRequest): boolean {
  if (forwarded.some((name) => headers[name] !== undefined)) return false
  return loopback.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')
}
