/** Which pages are articles, below which readers write. */
import { expect, it } from 'vitest'
import { articleAt } from './comment.ts'

const origin = 'http://127.0.0.1:8090'

it.each([
  [`${origin}/s/abc_1-2?sim_openid=o1#comments`, 'abc_1-2'],
  [`${origin}/s/`, undefined],
  [`${origin}/phone`, undefined],
  ['http://127.0.0.1:8080/s/abc', undefined],
  ['about:blank', undefined],
])('at %s stands the article %s', (address, page) => {
  expect(articleAt(address, origin)).toBe(page)
})
