/** Menus as WeChat tells them, turned into menus as WeChat takes them. */
import { describe, expect, it } from 'vitest'
import { addConditional, create, get, getCurrentSelfmenuInfo } from '../api/menu.ts'
import { readLiveMenu, readMenus } from './read-menu.ts'

const tap = { type: 'click', name: '今日推荐', key: 'TODAY' }
const link = { type: 'view', name: '官网', url: 'https://example.com/' }

describe('the answer of menu.get', () => {
  it('becomes what menu.create and menu.addConditional take', () => {
    const answer = get.result.parse({
      menu: {
        button: [
          { ...tap, sub_button: [] },
          { name: '更多', sub_button: [{ ...link, sub_button: [] }] },
        ],
        menuid: 208379533,
      },
      conditionalmenu: [
        {
          button: [{ ...tap, sub_button: [] }],
          matchrule: { group_id: '2', client_platform_type: '1', country: '' },
          menuid: 208396993,
        },
      ],
    })

    const { menu, conditional, lost } = readMenus(answer)

    expect(menu).toEqual({ button: [tap, { name: '更多', sub_button: [link] }] })
    expect(conditional).toEqual([
      { button: [tap], matchrule: { tag_id: '2', client_platform_type: '1' } },
    ])
    expect(lost).toEqual([])
    expect(create.input.parse(menu)).toEqual(menu)
    expect(addConditional.input.parse(conditional[0])).toEqual(conditional[0])
  })

  it('tells which conditions are no more', () => {
    const matchrule = { tag_id: '100', sex: '1' }
    const conditionalmenu = [{ button: [tap], matchrule, menuid: '1' }]

    const { conditional, lost } = readMenus({ menu: {}, conditionalmenu })

    expect(conditional).toEqual([{ button: [tap], matchrule: { tag_id: '100' } }])
    expect(lost).toMatchObject([{ at: 'conditionalmenu[0].matchrule.sex', rule: 'retired' }])
  })

  it('loses a menu that nobody could be shown', () => {
    const conditionalmenu = [{ button: [tap], matchrule: { sex: '1' }, menuid: '1' }]

    const { menu, conditional, lost } = readMenus({ menu: {}, conditionalmenu })

    expect([menu, conditional]).toEqual([undefined, []])
    expect(lost.map(({ at }) => at)).toEqual([
      'conditionalmenu[0].matchrule.sex',
      'conditionalmenu[0].matchrule',
    ])
  })

  it('loses a menu that WeChat would not take again, and tells why', () => {
    const { menu, lost } = readMenus({ menu: { button: [{ ...tap, name: '字'.repeat(6) }] } })

    expect(menu).toBeUndefined()
    expect(lost).toMatchObject([{ at: 'menu.button[0].name', rule: 'too_long' }])
  })
})

describe('the answer of menu.getCurrentSelfmenuInfo', () => {
  it('becomes what menu.create takes, as far as the API can make it', () => {
    const answer = getCurrentSelfmenuInfo.result.parse({
      is_menu_open: 1,
      selfmenu_info: {
        button: [
          tap,
          {
            name: '更多',
            sub_button: {
              list: [
                link,
                { type: 'text', name: '电话', value: '10000' },
                { type: 'news', name: '图文', value: 'm1', news_info: { list: [] } },
              ],
            },
          },
          { name: '声音', sub_button: { list: [{ type: 'voice', name: '歌', value: 'm2' }] } },
        ],
      },
    })

    const { menu, lost } = readLiveMenu(answer)

    expect(menu).toEqual({
      button: [
        tap,
        {
          name: '更多',
          sub_button: [link, { type: 'media_id', name: '图文', media_id: 'm1' }],
        },
      ],
    })
    expect(create.input.parse(menu)).toEqual(menu)
    expect(lost.map(({ at, words }) => `${at} ${words.en}`)).toEqual([
      'selfmenu_info.button[1].sub_button[1] is of the kind text, which the API does not make',
      'selfmenu_info.button[2].sub_button[0] is of the kind voice, which the API does not make',
    ])
  })

  it('is no menu when there is none', () => {
    expect(readLiveMenu({ is_menu_open: 0 })).toEqual({ menu: undefined, lost: [] })
  })

  it('reads every kind that the API makes', () => {
    const button = [
      { type: 'miniprogram', name: '商城', url: 'https://a.cn/', appid: 'wx1', pagepath: 'p' },
      { type: 'article_id', name: '文章', value: 'a1' },
      { type: 'view_limited', name: '图文', value: 'm1' },
    ]
    const { menu, lost } = readLiveMenu({ is_menu_open: 1, selfmenu_info: { button } })

    expect(lost).toEqual([])
    expect(menu?.button.map((each) => Object.keys(each))).toEqual([
      ['type', 'name', 'url', 'appid', 'pagepath'],
      ['type', 'name', 'article_id'],
      ['type', 'name', 'media_id'],
    ])
  })
})
