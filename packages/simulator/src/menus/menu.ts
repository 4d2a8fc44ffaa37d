/** Menus of an account (自定义菜单) and their buttons. */

export const keyedTypes = [
  'click',
  'scancode_push',
  'scancode_waitmsg',
  'pic_sysphoto',
  'pic_photo_or_album',
  'pic_weixin',
  'location_select',
] as const

export type KeyedType = (typeof keyedTypes)[number]

export type Action =
  | { readonly type: KeyedType; readonly key: string }
  | { readonly type: 'view'; readonly url: string }
  | {
      readonly type: 'miniprogram'
      readonly url: string
      readonly appid: string
      readonly pagepath: string
    }
  | { readonly type: 'media_id' | 'view_limited'; readonly media_id: string }
  | { readonly type: 'article_id' | 'article_view_limited'; readonly article_id: string }

/** A button that does something. */
export type ActionButton = Action & { readonly name: string }

/** A button that opens up to five others. */
export interface OpeningButton {
  readonly name: string
  readonly sub_button: readonly ActionButton[]
}

export type Button = ActionButton | OpeningButton

/** For whom a conditional menu is (个性化菜单). */
export interface MatchRule {
  readonly tag_id?: string
  readonly client_platform_type?: string
}

export interface ConditionalMenu {
  readonly menuid: number
  readonly button: readonly Button[]
  readonly matchrule: MatchRule
}

export function isOpening(button: Button): button is OpeningButton {
  return 'sub_button' in button
}

/** The pages that a menu leads to. */
export function urlsIn(buttons: readonly Button[]): string[] {
  return buttons.flatMap((button) => {
    if (isOpening(button)) return urlsIn(button.sub_button)
    return 'url' in button ? [button.url] : []
  })
}
