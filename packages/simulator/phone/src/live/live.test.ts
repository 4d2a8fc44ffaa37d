/** The live stream keeps the page fresh. */
import { describe, expect, it } from 'vitest'
import { staleAfter } from './live.ts'

describe('an item of the live stream', () => {
  it.each([
    ['the accounts', { type: 'account', appid: 'wx1' }, [['accounts']]],
    [
      'the fans of its account, and their menus',
      { type: 'fan', appid: 'wx1', openid: 'o1' },
      [
        ['fans', 'wx1'],
        ['menu', 'wx1'],
      ],
    ],
    ['one chat', { type: 'chat', appid: 'wx1', openid: 'o1' }, [['chat', 'wx1', 'o1']]],
    [
      'the pushes of one fan',
      { type: 'push', appid: 'wx1', openid: 'o1' },
      [['pushes', 'wx1', 'o1']],
    ],
    ['the menus of its account', { type: 'menu', appid: 'wx1' }, [['menu', 'wx1']]],
    ['the messages to many of its account', { type: 'mass', appid: 'wx1' }, [['mass', 'wx1']]],
    ['the alarms', { type: 'alarm', appid: 'wx1' }, [['alarms']]],
    ['the time', { type: 'clock', now: 1 }, [['clock']]],
    ['everything', { type: 'reset' }, [[]]],
    ['nothing, when unknown,', { type: 'weather' }, []],
  ])('makes %s old', (_what, item, keys) => {
    expect(staleAfter(JSON.stringify(item))).toEqual(keys)
  })

  it('is passed over when it cannot be read', () => {
    expect(staleAfter('not json')).toEqual([])
  })
})
