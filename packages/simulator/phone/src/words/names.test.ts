/** Names of messages, events and failures. */
import { describe, expect, it } from 'vitest'
import { nameIn } from './names.ts'
import { zh } from './zh.ts'

describe('the name', () => {
  it.each([
    ['of a message', { type: 'text' }, '文本'],
    ['of a message without a name is WeChat’s word', { type: 'poem' }, 'poem'],
    ['of a message named like a part of objects', { type: 'toString' }, 'toString'],
    ['of an event', { type: 'event', event: 'subscribe' }, '关注了公众号'],
    ['of an event without a name', { type: 'event', event: 'moon_rise' }, undefined],
    ['of an event named like a part of objects', { type: 'event', event: 'valueOf' }, undefined],
    ['of an event that does not say which', { type: 'event' }, undefined],
    [
      'of a failure to answer',
      { type: 'failure', failure: 'unavailable' },
      '该公众号暂时无法提供服务，请稍后再试',
    ],
    [
      'of an unusable answer',
      { type: 'failure', failure: 'broken' },
      '该公众号提供的服务出现故障，请稍后再试',
    ],
    ['of any other failure', { type: 'failure' }, '该公众号提供的服务出现故障，请稍后再试'],
  ])('%s', (_what, said, name) => {
    expect(nameIn(zh, said)).toBe(name)
  })
})
