/** What a phone does with a scanned code. */
import { describe, expect, it } from 'vitest'
import { scannedAs } from './code.ts'

const ticket = `gQ${'a'.repeat(94)}`

describe('a scanned text', () => {
  it.each([
    [
      'of an account’s code is that code',
      'http://weixin.qq.com/q/02abc',
      { kind: 'code', code: { url: 'http://weixin.qq.com/q/02abc' } },
    ],
    ['that is a ticket is its code', ticket, { kind: 'code', code: { ticket } }],
    [
      'with another address is a page',
      'https://shop.example/',
      { kind: 'page', address: 'https://shop.example/' },
    ],
    ['else is a text', 'table 5', { kind: 'text', text: 'table 5' }],
    ['never runs anything', 'javascript:alert(1)', { kind: 'text', text: 'javascript:alert(1)' }],
  ])('%s', (_what, text, scanned) => {
    expect(scannedAs(text)).toEqual(scanned)
  })
})
