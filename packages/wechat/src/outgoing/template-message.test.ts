/** Template messages, notices and one-time messages, built and checked. */
import { describe, expect, it } from 'vitest'
import { bizSend, onceSend, oncePage } from '../api/subscribe.ts'
import { send } from '../api/template.ts'
import { parseTemplate } from '../templates/template.ts'
import { oneTimeConsentUrl, oneTimeMessage } from './one-time-message.ts'
import {
  subscriptionNotice,
  subscriptionNoticeProblems,
  templateMessage,
  templateMessageProblems,
} from './template-message.ts'

const to = { touser: 'o1', template_id: 't1' }
const template = parseTemplate('商品：{{thing1.DATA}}\n时间：{{time2.DATA}}')

describe('a template message', () => {
  it('is what template.send takes', () => {
    const message = templateMessage(
      {
        ...to,
        url: 'https://example.com/',
        miniprogram: { appid: 'wx1', pagepath: 'pages/index' },
        client_msg_id: 'order-1',
        data: { thing1: '茶叶', time2: { value: '15:01' } },
      },
      template,
    )

    expect(message.data).toEqual({ thing1: { value: '茶叶' }, time2: { value: '15:01' } })
    expect(send.input.parse(message)).toEqual(message)
  })

  it('is refused when a key is in other case', () => {
    const data = { Thing1: '茶叶', time2: '15:01' }
    expect(() => templateMessage({ ...to, data }, template)).toThrow(
      'WeChat would not accept the message: data.Thing1 is not in the template; it is thing1 there.',
    )
  })

  it('is refused for a value of the wrong kind, without its template', () => {
    expect(() => templateMessage({ ...to, data: { time2: '明天' } })).toThrow('data.time2.value')
  })

  it('tells all that is wrong with one from outside', () => {
    const problems = templateMessageProblems({ touser: 'o1', URL: 'x', data: {} }, template)
    expect(problems.map(({ at, rule }) => [at, rule])).toEqual([
      ['template_id', 'missing'],
      ['data.thing1', 'missing'],
      ['data.time2', 'missing'],
      ['URL', 'unknown_field'],
    ])
  })
})

describe('a subscription notice', () => {
  it('is what subscribe.bizSend takes', () => {
    const notice = subscriptionNotice(
      { ...to, page: 'https://example.com/', lang: 'zh_CN', data: { thing1: 'a', time2: '15:01' } },
      template,
    )
    expect(bizSend.input.parse(notice)).toEqual(notice)
  })

  it('opens page, not url', () => {
    const data = { thing1: { value: 'a' } }
    const problems = subscriptionNoticeProblems({ ...to, url: 'https://example.com/', data })
    expect(problems).toMatchObject([{ at: 'url', rule: 'unknown_field' }])
  })
})

describe('a one-time message', () => {
  const message = { ...to, scene: 1000, title: '新品', content: '茶叶到货' }

  it('is what subscribe.onceSend takes', () => {
    const made = oneTimeMessage(message)

    expect(made.data).toEqual({ content: { value: '茶叶到货' } })
    expect(onceSend.input.parse(made)).toEqual(made)
  })

  it.each([
    ['a title of 16 characters', { title: '新'.repeat(16) }, 'title has 16 characters'],
    ['a content of 201 characters', { content: '茶'.repeat(201) }, 'data.content.value has 201'],
    ['a scene beyond 10000', { scene: 10_001 }, 'scene must be a whole number from 0 to 10000'],
    ['half a scene', { scene: 0.5 }, 'scene must'],
  ])('is refused with %s', (_what, change, told) => {
    expect(() => oneTimeMessage({ ...message, ...change })).toThrow(told)
  })
})

describe('the address where a person allows a message', () => {
  const asked = { appid: 'wx1', template_id: 't-1_2', scene: 0, redirect_url: 'https://a.cn/?b=c' }

  it('has what WeChat reads, and ends as it wants', () => {
    const url = new URL(oneTimeConsentUrl({ ...asked, reserved: '状态' }))

    expect(`${url.origin}${url.pathname}${url.hash}`).toBe(
      `https://${oncePage.host}${oncePage.path}#wechat_redirect`,
    )
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...asked,
      action: 'get_confirm',
      scene: '0',
      reserved: '状态',
    })
  })

  it('is refused when what comes back is too long', () => {
    expect(() => oneTimeConsentUrl({ ...asked, reserved: '状'.repeat(43) })).toThrow('129 bytes')
  })
})
