/** From what is filled in to a fault. */
import { describe, expect, it } from 'vitest'
import { faultOf, newDraft } from './limits.ts'

const noon = '2030-05-06T12:00:00'
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
      'is limited to a domain, a time and a seed',
      { ...newDraft('push-refuse'), host: '*.example.com', seed: '7', from: `${noon}Z` },
      { kind: 'push-refuse', host: '*.example.com', seed: 7, from: Date.parse(`${noon}Z`) },
    ],
    [
      'strikes pushes of one fan to one path',
      { ...newDraft('push-refuse'), of: 'fan' as const, path: '/x' },
      { kind: 'push-refuse', appid: 'wx1', openid: 'o1', path: '/x' },
    ],
    [
      'strikes template messages to one fan',
      { ...newDraft('intercept'), of: 'fan' as const },
      { kind: 'intercept', appid: 'wx1', openid: 'o1' },
    ],
    [
      'delays by anything between two',
      { ...newDraft('push-delay'), fields: { ms: '100', mostMs: '900' } },
      { kind: 'push-delay', ms: [100, 900] },
    ],
    [
      'names articles, however they are separated',
      { ...newDraft('publish-status'), fields: { status: '2', failIdx: '1、3, 4' } },
      { kind: 'publish-status', status: 2, failIdx: [1, 3, 4] },
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
