/** What is an address below an article, and where it leads. */
import { expect, it } from 'vitest'
import { addressOf } from './source.ts'

it.each([
  ['https://example.com/a?b=1', 'https://example.com/a?b=1'],
  ['http://localhost:8080/', 'http://localhost:8080/'],
  ['www.qq.com', 'http://www.qq.com'],
  ['example.com:8080/a', 'http://example.com:8080/a'],
  ['', undefined],
  ['example', undefined],
  ['javascript:alert(1)', undefined],
  ['a.b c', undefined],
])('%j leads to %j', (source, address) => {
  expect(addressOf(source)).toBe(address)
})
