/** What the faults make of one call of WeChat’s API, for the front to carry out. */
import type { Fault } from './fault.ts'

export interface Decision {
  /** To wait, by the simulator’s clock, before anything else. */
  readonly delayMs: number
  /** What happens in place of the call. */
  readonly instead?: Instead
  /** What happens to the answer of a call that was carried out. */
  readonly spoil?: 'truncate' | 'lose'
}

export type Instead =
  | { readonly errcode: number }
  | { readonly page: { readonly status: number; readonly type: string; readonly body: string } }
  | { readonly connection: 'reset' | 'refuse' }

export const nothingWrong: Decision = { delayMs: 0 }

/** What a fault puts in the place of the call. Nothing, when it only slows down or spoils. */
export function insteadOf(fault: Fault): Instead | undefined {
  switch (fault.kind) {
    case 'refuse':
    case 'dns':
      return { connection: 'refuse' }
    case 'reset':
      return { connection: 'reset' }
    case 'status':
      return page(fault.status, `<html><body><h1>${fault.status}</h1></body></html>`)
    case 'html':
      return page(200, '<!DOCTYPE html><html><body>系统维护中 / under maintenance</body></html>')
    case 'empty':
      return page(200, '')
    case 'busy':
      return { errcode: -1 }
    case 'errcode':
      return { errcode: fault.errcode }
    case 'expire-token':
      return { errcode: 42001 }
    case 'quota':
      return { errcode: 45009 }
    default:
      return undefined
  }
}

export function spoilingOf({ kind }: Fault): Decision['spoil'] {
  if (kind === 'truncate') return 'truncate'
  return kind === 'lose-answer' ? 'lose' : undefined
}

function page(status: number, body: string): Instead {
  return { page: { status, type: 'text/html; charset=utf-8', body } }
}
