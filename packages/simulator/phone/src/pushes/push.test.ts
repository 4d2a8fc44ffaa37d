/** Pushes for which the phone shows that the account is typing. */
import { describe, expect, it } from 'vitest'
import { isAwaited, isUnchanged, type Push } from './push.ts'

const push: Push = {
  id: 'push-1',
  at: 0,
  mode: 'plain',
  message: { type: 'text', content: 'hello' },
  xml: '<xml></xml>',
  state: 'running',
  attempts: [],
}

describe('an answer', () => {
  it.each<[string, Partial<Push>, boolean]>([
    ['while its push runs', {}, true],
    ['to an event too', { message: { type: 'event', event: 'subscribe' } }, true],
    ['no longer when WeChat is done', { state: 'done' }, false],
    ['never after leaving', { message: { type: 'event', event: 'unsubscribe' } }, false],
  ])('is awaited %s', (_when, change, isWaiting) => {
    expect(isAwaited({ ...push, ...change })).toBe(isWaiting)
  })
})

describe('a push that is told again', () => {
  const done: Push = { ...push, state: 'done' }

  it.each<[string, Push, Push, boolean]>([
    ['when it is done', done, { ...done }, true],
    ['unless it was running', push, done, false],
    ['unless it runs', push, { ...push }, false],
    ['unless it is another', done, { ...done, id: 'push-2' }, false],
  ])('is unchanged %s', (_when, before, after, expected) => {
    expect(isUnchanged(before, after)).toBe(expected)
  })
})
