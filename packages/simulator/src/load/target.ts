/** Whom a load test may strike: servers on this machine, and those whose owner says so. */
import { isIPv4 } from 'node:net'
import { ControlError } from '../control-error.ts'

/** @throws {@link ControlError} */
export function refuseStrangeTarget(callbackUrl: string, mine: string | undefined): void {
  if (callbackUrl === '') {
    throw new ControlError('bad_input', {
      en: 'the account has no callbackUrl: give it one first',
      zh: '公众号尚未填写服务器地址（URL），请先填写',
    })
  }
  const { hostname } = new URL(callbackUrl)
  if (isThisMachine(hostname) || mine === hostname) return
  throw new ControlError('not_your_server', {
    en: `${hostname} is not on this machine: only if the server is yours, add "mine":"${hostname}"`,
    zh: `${hostname} 不在本机：仅当该服务器属于你时，才可加上 "mine":"${hostname}"`,
  })
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || isLoopback(hostname)
}

function isLoopback(hostname: string): boolean {
  return isIPv4(hostname) && hostname.startsWith('127.')
}
