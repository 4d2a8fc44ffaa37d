/** Who may read `/metrics` without a key: what the setting says. */
import { BlockList, isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { MetricsAccess } from '../platform/config.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** What a proxy adds. A request that came through one did not come from this machine. */
const forwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']

export function needsKey(request: FastifyRequest, access: MetricsAccess): boolean {
  return access === 'key' || (access === 'loopback' && !isFromThisMachine(request))
}

function isFromThisMachine({ ip, headers }: FastifyRequest): boolean {
  if (forwarded.some((name) => headers[name] !== undefined)) return false
  return loopback.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')
}
