/** Calls about menus (自定义菜单). */
import { menu } from '@mphub/wechat/endpoints'
import { answering, answeringRaw, type ApiEndpoint } from '../api/endpoint.ts'
import type { ApiCall } from '../api/call.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Fans } from '../fans/fans.ts'
import { isOpening, type Button } from './menu.ts'
import type { Menus } from './menus.ts'
import { readButtons, readMatchRule } from './read-menu.ts'

interface Parts {
  readonly fans: Fans
  readonly menus: Menus
}

export function menuEndpoints({ fans, menus }: Parts): ApiEndpoint[] {
  return [
    answeringRaw(menu.create, ({ account: { appid }, raw, call }) => {
      refuseEscapes(call)
      menus.replace(appid, readButtons(raw['button']))
    }),
    answering(menu.get, ({ account: { appid } }) => {
      const known = menus.find(appid)
      if (!known) throw new WechatRefusal(46003)
      const conditionalmenu = known.conditional.map((one) => ({ ...one, button: told(one.button) }))
      return {
        menu: { button: told(known.button) },
        ...(conditionalmenu.length > 0 && { conditionalmenu }),
      }
    }),
    answering(menu.delete, ({ account: { appid } }) => menus.delete(appid)),
    answeringRaw(menu.addConditional, ({ account: { appid }, raw, call }) => {
      refuseEscapes(call)
      if (!menus.find(appid)) throw new WechatRefusal(65303)
      const matchrule = readMatchRule(raw['matchrule'])
      const button = readConditionalButtons(raw['button'])
      return { menuid: String(menus.addConditional(appid, { button, matchrule })) }
    }),
    answering(
      menu.delConditional,
      ({ account: { appid }, input }) => menus.deleteConditional(appid, input.menuid),
      { refusals: { menuid: 65301 } },
    ),
    answering(
      menu.tryMatch,
      ({ account: { appid }, input: { user_id } }) => {
        const fan = fans.find(appid, user_id)
        if (!fan?.follows) throw new WechatRefusal(65302)
        const seen = menus.seenBy(appid, fan)
        if (!seen) throw new WechatRefusal(46003)
        return { button: told(seen.button) }
      },
      { refusals: { user_id: 65302 } },
    ),
    answering(menu.getCurrentSelfmenuInfo, ({ account: { appid } }) => {
      const known = menus.find(appid)
      if (!known) return { is_menu_open: 0 }
      return { is_menu_open: 1, selfmenu_info: { button: known.button.map(inLiveForm) } }
    }),
  ]
}

/** @throws {@link WechatRefusal} 40033 for characters that are written as \u4eca */
function refuseEscapes({ body }: ApiCall): void {
  if (/\\u[0-9a-f]{4}/i.test(body.toString())) throw new WechatRefusal(40033)
}

/** Conditional menus have words of their own for what is missing altogether. */
function readConditionalButtons(raw: unknown): Button[] {
  if (raw === undefined || (Array.isArray(raw) && raw.length === 0)) throw new WechatRefusal(65307)
  return readButtons(raw)
}

/** WeChat tells an empty list below each button that opens no others. */
function told(buttons: readonly Button[]) {
  return buttons.map((button) =>
    isOpening(button)
      ? { name: button.name, sub_button: button.sub_button.map(withNothingBelow) }
      : withNothingBelow(button),
  )
}

function withNothingBelow<Kind extends Button>(button: Kind) {
  return { ...button, sub_button: [] }
}

function inLiveForm(button: Button) {
  return isOpening(button) ? { name: button.name, sub_button: { list: button.sub_button } } : button
}
