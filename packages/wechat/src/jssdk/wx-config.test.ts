/** What pages hand to the client. */
import { describe, expect, it } from 'vitest'
import { addCardEntry, chooseCardConfig } from './card-calls.ts'
import { cardSignature } from './card-signature.ts'
import { jsSdkSignature } from './js-sdk-signature.ts'
import { wxConfig } from './wx-config.ts'

const fresh = { nonceStr: 'Wm3WZYTPz0wzccnW', timestamp: 1414587457 }

describe('the argument of wx.config', () => {
  const input = {
    ...fresh,
    appid: 'wx1234567890abcdef',
    ticket:
      'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
    url: 'http://mp.weixin.qq.com?params=value#top',
    jsApiList: ['scanQRCode'],
  } as const

  it('has the signature of the official example', () => {
    expect(wxConfig(input)).toEqual({
      ...fresh,
      appId: 'wx1234567890abcdef',
      signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
      jsApiList: ['scanQRCode'],
    })
  })

  it('has what else was asked for', () => {
    const openTagList = ['wx-open-launch-weapp']
    expect(wxConfig({ ...input, openTagList, debug: true })).toMatchObject({
      openTagList,
      debug: true,
    })
  })

  it('has a nonce and a time of its own', () => {
    const { nonceStr: _nonce, timestamp: _time, ...rest } = input
    const before = Math.floor(Date.now() / 1000)

    const { nonceStr, timestamp, signature } = wxConfig(rest)

    expect(timestamp).toBeGreaterThanOrEqual(before)
    expect(nonceStr).not.toBe(wxConfig(rest).nonceStr)
    const { ticket, url } = rest
    expect(signature).toBe(jsSdkSignature({ ticket, noncestr: nonceStr, timestamp, url }))
  })

  it.each([
    ['no ticket', { ticket: '' }, 'ticket is missing'],
    ['no address', { url: '/goods' }, 'url must be an address'],
    ['nothing to do', { jsApiList: [] }, 'jsApiList has 0, and needs at least 1'],
    ['milliseconds', { timestamp: 1414587457000 }, 'timestamp must be Unix seconds'],
  ])('is refused with %s', (_what, change, told) => {
    expect(() => wxConfig({ ...input, ...change })).toThrow(`Nothing was signed: ${told}`)
  })
})

describe('a card for wx.addCard', () => {
  const input = { ...fresh, ticket: 't', card_id: 'c1' }

  it('has all that is signed, and what is not', () => {
    const { cardId, cardExt } = addCardEntry({ ...input, code: '1', openid: 'o1', outer_str: 'x' })

    expect(cardId).toBe('c1')
    expect(JSON.parse(cardExt)).toEqual({
      code: '1',
      openid: 'o1',
      timestamp: '1414587457',
      nonce_str: 'Wm3WZYTPz0wzccnW',
      outer_str: 'x',
      signature: cardSignature(['t', '1414587457', 'c1', 'Wm3WZYTPz0wzccnW', '1', 'o1']),
    })
  })

  it('leaves out what is not given', () => {
    expect(JSON.parse(addCardEntry(input).cardExt)).not.toHaveProperty('code')
  })

  it('is refused without its id, which the signature would lack silently', () => {
    expect(() => addCardEntry({ ...input, card_id: '' })).toThrow('card_id is missing')
  })
})

describe('the argument of wx.chooseCard', () => {
  it('has all that is signed', () => {
    const asked = { location_id: '1', card_id: 'c1', card_type: 'GROUPON' }
    expect(chooseCardConfig({ ...fresh, ...asked, ticket: 't', appid: 'wx1' })).toEqual({
      ...fresh,
      shopId: '1',
      cardId: 'c1',
      cardType: 'GROUPON',
      signType: 'SHA1',
      cardSign: cardSignature(['t', 'wx1', '1', '1414587457', 'Wm3WZYTPz0wzccnW', 'c1', 'GROUPON']),
    })
  })

  it('is refused without the appid', () => {
    expect(() => chooseCardConfig({ ticket: 't', appid: '' })).toThrow('appid is missing')
  })
})
