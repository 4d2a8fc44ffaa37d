/** Patterns in which a star stands for anything. */
import { expect, it } from 'vitest'
import { matches } from './matches.ts'

it.each([
  ['/cgi-bin/token', '/cgi-bin/token', true],
  ['/cgi-bin/token', '/cgi-bin/tokens', false],
  ['/cgi-bin/*', '/cgi-bin/token', true],
  ['/cgi-bin/*', '/sns/token', false],
  ['*/token', '/cgi-bin/token', true],
  ['*/token', '/cgi-bin/stable_token', false],
  ['*', '', true],
  ['a*a', 'a', false],
  ['a*b*c', 'a-b-c', true],
  ['a*b*c', 'a-c', false],
  ['a.c', 'abc', false],
])('%j and %j: %j', (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected)
})
