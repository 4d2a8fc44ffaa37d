/** What the system says about a connection, in words for people. */
import { describe, expect, it } from 'vitest'
import { networkReason } from './network-reason.ts'

describe('a failed connection', () => {
  it.each([
    ['ECONNREFUSED', 'connection_refused'],
    ['ECONNRESET', 'connection_closed'],
    ['EPIPE', 'connection_closed'],
    ['HPE_INVALID_EOF_STATE', 'connection_closed'],
    ['ENOTFOUND', 'unknown_host'],
    ['EAI_AGAIN', 'unknown_host'],
    ['EHOSTUNREACH', 'unreachable_host'],
    ['ENETUNREACH', 'unreachable_host'],
    ['ETIMEDOUT', 'unreachable_host'],
    ['EPROTO', 'untrusted_tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted_tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'untrusted_tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'untrusted_tls'],
    ['HPE_INVALID_CONSTANT', 'not_http'],
  ])('with %s is %s, and both languages keep the code', (code, reasonCode) => {
    const why = networkReason(Object.assign(new Error('as the system says'), { code }))

    expect(why).toEqual({
      reason: expect.stringMatching(new RegExp(`\\(${code}\\)$`)),
      reasonCode,
      reasonZh: expect.stringMatching(new RegExp(`（${code}）$`)),
    })
  })

  it('of another kind is told in the words of the system', () => {
    const error = Object.assign(new Error('too many open files'), { code: 'EMFILE' })

    expect(networkReason(error)).toEqual({
      reason: 'the connection failed (too many open files, EMFILE)',
      reasonCode: 'connection_failed',
      reasonZh: '连接失败（too many open files, EMFILE）',
    })
  })

  it('without code or words is told by its name', () => {
    expect(networkReason(new RangeError())).toMatchObject({
      reason: 'the connection failed (RangeError)',
    })
  })
})
