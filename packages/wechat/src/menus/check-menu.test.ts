/** Menus, checked. */
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { addConditional, create } from '../api/menu.ts'
import {
  checkConditionalMenu,
  checkMenu,
  conditionalMenuProblems,
  menuProblems,
} from './check-menu.ts'
import { InvalidMenuError } from './invalid-menu-error.ts'
import type { Menu } from './menu.ts'

const platform = 'matchrule.client_platform_type'
const tap = { type: 'click', name: '今日推荐', key: 'TODAY' }
const buttons = [
  tap,
  { type: 'view', name: '官网', url: 'https://example.com/' },
  ...[
    'scancode_push',
    'scancode_waitmsg',
    'pic_sysphoto',
    'pic_photo_or_album',
    'pic_weixin',
    'location_select',
  ].map((type) => ({ type, name: '扫一扫', key: 'K' })),
  { type: 'media_id', name: '图片', media_id: 'm1' },
  { type: 'view_limited', name: '图文', media_id: 'm1' },
  { type: 'article_id', name: '文章', article_id: 'a1' },
  { type: 'article_view_limited', name: '文章', article_id: 'a1' },
  { type: 'miniprogram', name: '商城', url: 'https://a.cn/', appid: 'wx1', pagepath: 'pages/a' },
]

describe('a menu that WeChat takes', () => {
  it.each(buttons)('has a button of the kind $type, on either level', (button) => {
    const menu = { button: [button, { name: '更多', sub_button: [button] }] }

    expect(menuProblems(menu)).toEqual([])
    expect(create.input.parse(menu)).toEqual(menu)
  })

  it('has names of 16 bytes above and of 60 below, keys of 128, addresses of 1024', () => {
    const name = '汉'.repeat(5) + 'a'
    const url = `https://example.com/${'a'.repeat(1004)}`
    const menu = {
      button: [
        { ...tap, name, key: 'k'.repeat(128) },
        { name, sub_button: [{ type: 'view', name: '汉'.repeat(20), url }] },
      ],
    }
    expect(menuProblems(menu)).toEqual([])
    expect(create.input.parse(menu)).toEqual(menu)
  })

  it('is of the type that menu.create takes, once checked', () => {
    const menu: unknown = { button: [tap] }
    checkMenu(menu)
    expectTypeOf(menu).toEqualTypeOf<Menu>()
    expectTypeOf(menu).toExtend<z.input<typeof create.input>>()
  })
})

describe('a menu that WeChat refuses', () => {
  it('tells all that is wrong at once, each with its place', () => {
    const menu = {
      button: [
        { ...tap, name: '一个太长的名字', Key: 'a' },
        { name: '更多', sub_button: Array(6).fill(tap) },
        {
          name: '更多',
          sub_button: [
            { type: 'view', name: '字'.repeat(21), url: `https://a/${'a'.repeat(1024)}` },
            { type: 'click', name: 'a' },
            { type: 'miniprogram', name: 'a', url: 'pages/a', appid: 'wx1' },
          ],
        },
      ],
    }

    expect(refusalOf(menu).problems.map(({ at, words }) => `${at} ${words.en}`)).toEqual([
      'button[0].name has 21 bytes in UTF-8, and may have 16',
      'button[0].Key is no field that WeChat reads here; it may be key',
      'button[1].sub_button has 6, and may have 5',
      'button[2].sub_button[0].name has 63 bytes in UTF-8, and may have 60',
      'button[2].sub_button[0].url has 1034 bytes in UTF-8, and may have 1024',
      'button[2].sub_button[1].key is missing',
      'button[2].sub_button[2].url must be an address that begins with http:// or https://',
      'button[2].sub_button[2].pagepath is missing',
    ])
  })

  it.each([
    ['nothing', undefined, ['', 'missing']],
    ['no buttons', { button: [] }, ['button', 'too_few']],
    ['four buttons', { button: [tap, tap, tap, tap] }, ['button', 'too_many']],
    ['no list', { button: tap }, ['button', 'not_a_list']],
    ['a button that is a text', { button: ['a'] }, ['button[0]', 'not_an_object']],
    ['a button without a name', { button: [{ ...tap, name: '' }] }, ['button[0].name', 'missing']],
    ['a button that does nothing', { button: [{ name: 'a' }] }, ['button[0].type', 'missing']],
    ['a button of no kind', { button: [{ type: 'Click' }] }, ['button[0].type', 'not_an_option']],
    [
      'a kind that objects inherit',
      { button: [{ type: 'toString', name: 'a' }] },
      ['button[0].type', 'not_an_option'],
    ],
    [
      'a field of another kind',
      { button: [{ ...tap, url: 'https://a.cn/' }] },
      ['button[0].url', 'unknown_field'],
    ],
    [
      'a button that opens others and does something',
      { button: [{ type: 'click', name: 'a', sub_button: [tap] }] },
      ['button[0].type', 'not_together'],
    ],
    [
      'a button that opens nothing',
      { button: [{ name: 'a', sub_button: [] }] },
      ['button[0].sub_button', 'too_few'],
    ],
    [
      'a third level',
      { button: [{ name: 'a', sub_button: [{ ...tap, sub_button: [tap] }] }] },
      ['button[0].sub_button[0].sub_button', 'not_together'],
    ],
    ['ids of an answer', { button: [tap], menuid: 1 }, ['menuid', 'unknown_field']],
  ])('has %s', (_what, menu, [at, rule]) => {
    expect(menuProblems(menu)).toContainEqual(expect.objectContaining({ at, rule }))
  })

  it('is an error with a code, in both languages', () => {
    const error = refusalOf({ button: [{ ...tap, key: '' }] })
    expect(error).toMatchObject({
      code: 'invalid_menu',
      message: 'WeChat would not accept the menu: button[0].key is missing.',
      words: { zh: '微信不会接受这个菜单：button[0].key 缺少。' },
    })
  })

  it('is every menu that the definition of the call refuses', () => {
    const fields = ['name', 'key', 'url', 'media_id', 'type', 'sub_button', 'other']
    const change = fc.option(
      fc.tuple(
        fc.constantFrom(...fields),
        fc
          .oneof(fc.nat(130), fc.constantFrom(16, 17, 60, 61, 1024, 1025))
          .map((n) => 'k'.repeat(n)),
      ),
    )
    const action = fc
      .tuple(fc.constantFrom(...buttons), change)
      .map(([button, changed]) => ({ ...button, ...(changed && { [changed[0]]: changed[1] }) }))
    const group = fc.record({
      name: fc.constantFrom('更多', '汉'.repeat(6)),
      sub_button: fc.array(action, { maxLength: 6, size: 'small' }),
    })
    const menu = fc.record({ button: fc.array(fc.oneof(action, group), { maxLength: 4 }) })
    const accepted: unknown[] = []
    fc.assert(
      fc.property(menu, (made) => {
        if (menuProblems(made).length > 0) return
        accepted.push(made)
        expect(create.input.parse(made)).toEqual(made)
      }),
      { numRuns: 2000 },
    )
    expect(accepted.length).toBeGreaterThan(50)
  })
})

describe('a conditional menu', () => {
  it.each([{ tag_id: '100' }, { client_platform_type: '2' }])('is for fans by %j', (matchrule) => {
    const menu = { button: [tap], matchrule }
    checkConditionalMenu(menu)
    expect(addConditional.input.parse(menu)).toEqual(menu)
  })

  it.each([
    ['no rule', {}, ['matchrule', 'missing']],
    ['an empty rule', { matchrule: {} }, ['matchrule', 'too_few']],
    ['a platform unknown', { matchrule: { client_platform_type: 2 } }, [platform, 'not_an_option']],
    ['a retired condition', { matchrule: { sex: '1' } }, ['matchrule.sex', 'retired']],
    ['a tag that is a number', { matchrule: { tag_id: 100 } }, ['matchrule.tag_id', 'not_a_text']],
    [
      'links to four domains',
      { button: [linksTo('a', 'b'), linksTo('c', 'd', 'A')], matchrule: { tag_id: '1' } },
      ['button', 'too_many'],
    ],
  ])('is refused with %s', (_what, change, [at, rule]) => {
    const problems = conditionalMenuProblems({ button: [tap], ...change })
    expect(problems.map((each) => [each.at, each.rule])).toEqual([[at, rule]])
  })

  it('may link to three domains', () => {
    const menu = { button: [linksTo('a', 'b', 'c', 'A')], matchrule: { tag_id: '1' } }
    expect(conditionalMenuProblems(menu)).toEqual([])
  })
})

function linksTo(...hosts: string[]) {
  const sub_button = hosts.map((host) => ({ type: 'view', name: 'a', url: `https://${host}.cn/` }))
  return { name: '更多', sub_button }
}

function refusalOf(menu: unknown): InvalidMenuError {
  try {
    checkMenu(menu)
  } catch (error) {
    if (error instanceof InvalidMenuError) return error
  }
  throw new Error('it was not refused')
}
