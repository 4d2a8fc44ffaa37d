/** Why a page says “invalid signature”. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainJsSdkMismatch } from './explain-mismatch.ts'
import { jsSdkSignature, signatureAsItStands } from './js-sdk-signature.ts'

const page = 'https://shop.example.com/goods/%E8%8C%B6?id=1&q=a%20b'

describe('an address that was signed', () => {
  it.each([
    ['is that of the page', page, page, []],
    ['is that of the page but for what follows #', page, `${page}#top`, []],
    ['has a fragment', `${page}#top`, `${page}#top`, ['fragment']],
    ['is encoded as a whole', encodeURIComponent(page), page, ['encoded']],
    ['was decoded once too often', decodeURIComponent(page), page, ['decoded']],
    ['has HTML escapes', page.replace('&', '&amp;'), page, ['html_escaped']],
    ['was cut at &', page.split('&', 1)[0] ?? '', page, ['cut_at_ampersand']],
    ['has another scheme', page.replace('https', 'http'), page, ['scheme']],
    ['is on another host', page.replace('shop', 'www'), page, ['host']],
    ['has a port', page.replace('.com', '.com:8443'), page, ['port']],
    ['lacks the slash at the end', 'https://a.cn', 'https://a.cn/', ['trailing_slash']],
    ['has a slash too many', 'https://a.cn/b/?c=1', 'https://a.cn/b?c=1', ['trailing_slash']],
    ['is another page', 'https://a.cn/list', 'https://a.cn/item', ['path']],
    ['encodes a path otherwise', 'https://a.cn/茶%20', 'https://a.cn/茶+', ['encoding']],
    ['writes a blank as +', page.replace('%20', '+'), page, ['encoding']],
    [
      'writes hex digits small',
      page.replace('q=a%20b', 'q=%2f'),
      page.replace('q=a%20b', 'q=%2F'),
      ['encoding'],
    ],
    ['is encoded twice in a value', 'https://a.cn/?q=%2520', 'https://a.cn/?q=%20', ['encoded']],
    ['lacks what sharing adds', page, `${page}&from=singlemessage`, ['cut_at_ampersand']],
    ['lacks a parameter', 'https://a.cn/?b=1', 'https://a.cn/?a=1&b=1', ['query_missing']],
    ['has a parameter more', 'https://a.cn/?a=1&b=1', 'https://a.cn/?b=1', ['query_superfluous']],
    ['has another value', 'https://a.cn/?a=1', 'https://a.cn/?a=2', ['query_value']],
    ['has another order', 'https://a.cn/?a=1&b=2', 'https://a.cn/?b=2&a=1', ['query_order']],
    ['has an empty query', 'https://a.cn/?', 'https://a.cn/', ['query_order']],
    ['is a path only', '/goods', page, ['not_absolute']],
    ['differs in all', 'http://b.cn:81/x?a=1', 'https://a.cn/y?b=1', all()],
  ])('%s', (_what, signedUrl, pageUrl, kinds) => {
    const found = explainJsSdkMismatch({ signedUrl, pageUrl })
    expect(found.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('is explained in English and Chinese', () => {
    expect(explainJsSdkMismatch({ signedUrl: 'http://a.cn/', pageUrl: 'https://a.cn/' })).toEqual([
      {
        kind: 'scheme',
        words: {
          en:
            'http: was signed, and the page is https:. Behind a proxy the server may not know that ' +
            'the page is https; sign the address that the page sends.',
          zh: '签名用 http:，页面是 https:。代理之后的服务器可能不知道页面是 https，请用页面传来的地址。',
        },
      },
    ])
  })

  it('is found different exactly when its signature is', () => {
    const part = fc.constantFrom(
      '',
      '/',
      '?a=1',
      '?a=1&b=%20',
      '?b=+&a=1',
      '#x',
      '/茶',
      '&amp;',
      '?',
    )
    const url = fc.array(part).map((parts) => `https://a.cn${parts.join('')}`)
    const values = { ticket: 't', noncestr: 'n', timestamp: 1 }
    fc.assert(
      fc.property(url, url, (signedUrl, pageUrl) => {
        const fits =
          signatureAsItStands({ ...values, url: signedUrl }) ===
          jsSdkSignature({ ...values, url: pageUrl })
        expect(explainJsSdkMismatch({ signedUrl, pageUrl }).length === 0).toBe(fits)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a signature that was refused', () => {
  const signed = { ticket: 'a-ticket', noncestr: 'n1', timestamp: 1714587457 }
  const config = { nonceStr: 'n1', timestamp: 1714587457, signature: signatureOf(page) }
  const refused = { signedUrl: page, pageUrl: page, signed, config }

  it.each([
    ['is right after all', {}, []],
    ['was made with another nonce', { nonceStr: 'n2' }, ['nonce']],
    ['was made at another time', { timestamp: '1714587458' }, ['timestamp']],
    ['counts milliseconds', { timestamp: 1714587457000 }, ['milliseconds', 'timestamp']],
    ['is in capitals', { signature: signatureOf(page).toUpperCase() }, ['signature_case']],
    ['is of another ticket', { signature: 'f'.repeat(40) }, ['signature']],
    ['is of the address with #', { signature: signatureOf(`${page}#a`) }, ['signature']],
    [
      'is of the encoded address',
      { signature: signatureOf(encodeURIComponent(page)) },
      ['signed_other_address'],
    ],
    [
      'is of the address without its query',
      { signature: signatureOf(page.split('?', 1)[0] ?? '') },
      ['signed_other_address'],
    ],
  ])('%s', (_what, change, kinds) => {
    const found = explainJsSdkMismatch({ ...refused, config: { ...config, ...change } })
    expect(found.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('is of an address with a fragment, which the page shows', () => {
    const found = explainJsSdkMismatch({
      ...refused,
      pageUrl: `${page}#top`,
      config: { ...config, signature: signatureOf(`${page}#top`) },
    })
    expect(found).toMatchObject([{ kind: 'signed_other_address' }])
    expect(found[0]?.words.en).toContain(`${page}#top`)
  })

  it('is explained without repeating the ticket', () => {
    const found = explainJsSdkMismatch({
      ...refused,
      signedUrl: 'http://b.cn/',
      config: { nonceStr: 'x', timestamp: 1, signature: 'y' },
    })
    expect(JSON.stringify(found)).not.toContain('a-ticket')
  })

  function signatureOf(url: string): string {
    return signatureAsItStands({ ticket: 'a-ticket', noncestr: 'n1', timestamp: 1714587457, url })
  }
})

function all() {
  return ['scheme', 'host', 'port', 'path', 'query_missing', 'query_superfluous']
}
