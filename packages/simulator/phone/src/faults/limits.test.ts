/** From what is filled in to a fault. */
import { describe, expect, it } from 'vitest'
import { faultOf, newDraft } from './limits.ts'

const looked = { appid: 'wx1', openid: 'o1' }

describe('a fault that is filled in', () => {
  it.each([
    ['begins with usual values', newDraft('slow'), { kind: 'slow', ms: 3_000 }],
    ['keeps words as words', newDraft('dns'), { kind: 'dns', host: 'api.weixin.qq.com' }],
    [
      'chooses the first of several',
      newDraft('mass-reprint'),
      { kind: 'mass-reprint', canReprint: true },
    ],
    [
      'says what is chosen, as it is',
      { ...newDraft('publish-status'), fields: { status: '4' } },
      { kind: 'publish-status', status: 4 },
    ],
    [
      'is limited by what is given',
      { ...newDraft('busy'), count: '2', percent: '30', seconds: '60', path: '/cgi-bin/*' },
      { kind: 'busy', count: 2, probability: 0.3, forMs: 60_000, path: '/cgi-bin/*' },
    ],
    [
      'strikes one account',
      { ...newDraft('busy'), of: 'account' as const },
      { kind: 'busy', appid: 'wx1' },
    ],
    [
      'strikes pushes of one fan, whatever the path',
      { ...newDraft('push-refuse'), of: 'fan' as const, path: '/x' },
      { kind: 'push-refuse', appid: 'wx1', openid: 'o1' },
    ],
    [
      'of calls knows no fan',
      { ...newDraft('busy'), of: 'fan' as const },
      { kind: 'busy', appid: 'wx1' },
    ],
  ])('%s', (_what, draft, fault) => {
    expect(faultOf(draft, looked)).toEqual(fault)
  })
})
