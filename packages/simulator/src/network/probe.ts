/** Looks at the way to a server’s address: names are resolved and knocked at, on this machine only. */
import { createHash } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'

/** One packet, and so long to wait for it. */
const patienceMs = 1_000

export interface Knock {
  readonly package_loss: '0%' | '100%'
  /** Empty when nobody answered. */
  readonly time: string
}

/** Other machines are not asked: their addresses come from a range that is reserved for documents. */
export async function addressesOf(url: string): Promise<string[]> {
  const { hostname } = new URL(url)
  if (!isHere(hostname)) return [`203.0.113.${1 + (digestOf(hostname) % 254)}`]
  const found = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }).catch(() => [])
  return [...new Set(found.map(({ address }) => address))]
}

export async function knockAt(url: string, ip: string): Promise<Knock> {
  const { hostname, port, protocol } = new URL(url)
  if (!isHere(hostname)) return { package_loss: '0%', time: inMs(20 + (digestOf(hostname) % 9)) }
  const ms = await connecting(ip, Number(port) || (protocol === 'https:' ? 443 : 80))
  return ms === undefined
    ? { package_loss: '100%', time: '' }
    : { package_loss: '0%', time: inMs(ms) }
}

function isHere(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** The same for the same name, so that a test can rely on it. */
function digestOf(hostname: string): number {
  return createHash('sha256').update(hostname).digest().readUInt16BE()
}

/** Undefined when no connection was made in time. */
async function connecting(host: string, port: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const begunAt = performance.now()
  const socket = connect({ host, port, timeout: patienceMs })
  socket.on('connect', () => resolve(performance.now() - begunAt))
  socket.on('timeout', () => resolve(undefined))
  socket.on('error', () => resolve(undefined))
  return promise.finally(() => socket.destroy())
}

function inMs(ms: number): string {
  return `${ms.toFixed(3)}ms`
}
