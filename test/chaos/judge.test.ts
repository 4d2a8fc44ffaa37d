/** The judge of the runs, who must not let anything pass. */
import { describe, expect, it } from 'vitest'
import type { Exchange } from './exchange.ts'
import { judge, type Evidence } from './judge.ts'

const answered = { outcome: 'answered', ms: 20, reply: 'world' }
const silent = { outcome: 'silent', ms: 20, reply: null }
const broken = { outcome: 'connection-failed', ms: 5, reply: null }
const timeout = { outcome: 'timeout', ms: 5_000, reply: null }

function exchange(attempts: Exchange['attempts'], msgId = '1'): Exchange {
  return { msgId, openid: 'oFan', sentAt: 0, attempts }
}

const stored = { messages: [{ msgId: '1', reply: 'world' }], fans: ['oFan'] }
const clean: Evidence = { exchanges: [exchange([answered])], ledger: stored, handlings: ['1'] }

const nothing = {
  refused: [],
  unanswered: [],
  lost: [],
  doubled: [],
  differing: [],
  late: [],
}

describe('the judge', () => {
  it('finds no fault with a message that was answered, stored and handled once', () => {
    expect(judge(clean)).toEqual({
      ...nothing,
      sent: 1,
      acknowledged: ['1'],
      triedAgain: [],
      answeredMs: [20],
    })
  })

  it('finds no fault with an answer that came at the second attempt', () => {
    const exchanges = [exchange([broken, answered])]

    expect(judge({ ...clean, exchanges })).toMatchObject({ ...nothing, triedAgain: ['1'] })
  })

  it('finds no fault with a message that is stored, though WeChat never heard of it', () => {
    const exchanges = [exchange([broken, broken, broken])]

    expect(judge({ ...clean, exchanges })).toMatchObject({
      ...nothing,
      acknowledged: [],
      unanswered: ['1'],
    })
  })

  it.each<[string, object, Partial<Evidence>]>([
    ['a message that is not stored', { lost: ['1'] }, { ledger: { messages: [], fans: ['oFan'] } }],
    ['a fan who is not stored', { lost: ['1'] }, { ledger: { ...stored, fans: [] } }],
    [
      'a message that is stored twice',
      { doubled: ['1'] },
      { ledger: { ...stored, messages: [...stored.messages, ...stored.messages] } },
    ],
    [
      'a fan who is stored twice',
      { doubled: ['oFan'] },
      { ledger: { ...stored, fans: ['oFan', 'oFan'] } },
    ],
    ['a message that was handled twice', { doubled: ['1'] }, { handlings: ['1', '1'] }],
    [
      'attempts that were answered differently',
      { differing: ['1'] },
      { exchanges: [exchange([answered, silent])] },
    ],
    [
      'an answer that is not the stored one',
      { differing: ['1'] },
      { ledger: { ...stored, messages: [{ msgId: '1', reply: 'another' }] } },
    ],
    ['a late answer', { late: ['1'] }, { exchanges: [exchange([{ ...answered, ms: 4_801 }])] }],
    ['an attempt without answer', { late: ['1'] }, { exchanges: [exchange([timeout, answered])] }],
    [
      'an error',
      { refused: ['1'] },
      { exchanges: [exchange([{ ...broken, outcome: 'error-status' }])] },
    ],
    [
      'an unusable answer',
      { refused: ['1'] },
      { exchanges: [exchange([{ ...broken, outcome: 'invalid' }])] },
    ],
  ])('blames %s', (_what, blamed, evidence) => {
    expect(judge({ ...clean, ...evidence })).toMatchObject({ ...nothing, ...blamed })
  })
})
