/** A request to WeChat’s API as it arrived, before anything is believed of it. */
import type { FastifyRequest } from 'fastify'
import { WechatRefusal } from './wechat-refusal.ts'

export interface ApiCall {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly contentType: string
  readonly body: Buffer
  readonly clientIp: string
}

export function callOf(request: FastifyRequest, body = request.body): ApiCall {
  const { method, url, headers, ip } = request
  const { pathname, searchParams } = new URL(url, 'http://api.weixin.qq.com')
  return {
    method,
    path: pathname,
    query: searchParams,
    contentType: headers['content-type'] ?? '',
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    clientIp: ip.replace(/^::ffff:/, ''),
  }
}

/**
 * The object in a body of JSON, whatever its content type says.
 *
 * @throws {@link WechatRefusal} 44002 for an empty body, 47001 for one that is no object of JSON
 */
export function jsonOf({ body }: ApiCall): Record<string, unknown> {
  if (body.length === 0) throw new WechatRefusal(44002)
  const value = parsed(body)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WechatRefusal(47001)
  }
  return Object.fromEntries(Object.entries(value))
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString(), exactly)
  } catch (cause) {
    throw new WechatRefusal(47001, { cause })
  }
}

/** A number of up to 64 bits keeps all its digits, as text. */
function exactly(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? context?.source : value
}
