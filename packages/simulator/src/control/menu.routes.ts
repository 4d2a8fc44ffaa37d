/** …/fans/:openid/menu and …/press: the menu that a fan sees, and pressing its buttons. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Accounts } from '../accounts/accounts.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { Chats } from '../chats/chats.ts'
import { ControlError } from '../control-error.ts'
import type { Fans } from '../fans/fans.ts'
import { contentOfMaterial, openedMaterial, withChecksum } from '../menus/material.ts'
import { isOpening, type ActionButton, type Button } from '../menus/menu.ts'
import type { Media } from '../media/media.ts'
import type { Menus } from '../menus/menus.ts'
import { press, type Picture } from '../menus/press.ts'
import type { Pushes } from '../pushes/pushes.ts'
import type { Say } from '../pushes/say.ts'
import { resultOf } from './push-result.ts'

interface Parts {
  readonly accounts: Accounts
  readonly chats: Chats
  readonly fans: Fans
  readonly media: Media
  readonly menus: Menus
  readonly pushes: Pick<Pushes, 'nextId'>
  readonly say: Say
  readonly shelf: Shelf
}

const path = z.object({ appid: z.string(), openid: z.string() })

const picture = z.strictObject({
  md5: z.string().optional(),
  picUrl: z.url().optional(),
  mediaId: z.string().optional(),
})

const someMadeUp = z
  .int()
  .min(1)
  .max(9)
  .transform((count): Picture[] => Array.from({ length: count }, () => ({})))

const pressing = z.strictObject({
  /** The place of the button, counted from 0: of the first level, and of the second below it. */
  button: z.union([z.tuple([z.int()]), z.tuple([z.int(), z.int()])]),
  scanned: z.string().min(1).default('https://example.com/'),
  /** How many to make up, or those that were chosen. */
  pictures: z.union([someMadeUp, z.array(picture).min(1).max(9)]).default([{}]),
  place: z
    .strictObject({
      latitude: z.string().default('31.230416'),
      longitude: z.string().default('121.473701'),
      scale: z.string().default('15'),
      label: z.string().default('上海市黄浦区人民大道'),
    })
    .prefault({}),
})

export function menuRoutes(app: FastifyInstance, parts: Parts): void {
  const { accounts, chats, fans, menus, pushes, say } = parts

  app.get('/accounts/:appid/fans/:openid/menu', ({ params }) => {
    const { appid, openid } = path.parse(params)
    const fan = fans.get(accounts.get(appid).appid, openid)
    return { menu: menus.seenBy(appid, fan) ?? null }
  })

  app.post('/accounts/:appid/fans/:openid/press', async ({ params, body }) => {
    const { appid, openid } = path.parse(params)
    const [account, fan] = [accounts.get(appid), fans.get(appid, openid)]
    const { button: place, ...doing } = pressing.parse(body)
    const { button = [], menuid } = menus.seenBy(appid, fan) ?? {}
    const pressed = buttonAt(button, place)
    const pictures = doing.pictures.map((one) => withChecksum(one, parts))
    const wanted = press(pressed, { ...doing, pictures }, menuid)
    const { sayings, showsMaterial, opensMaterial } = wanted
    if (showsMaterial) {
      const content = { from: 'account', ...contentOfMaterial(appid, pressed, parts) } as const
      const entry = chats.append({ appid, openid }, pushes.nextId(), content)
      return { button: pressed, pushes: [], shown: [entry] }
    }
    const opens = opensMaterial ? openedMaterial(appid, pressed, parts) : wanted.opens
    const done = []
    for (const saying of sayings) done.push(resultOf(await say(account, fan, saying)))
    const shown = done.flatMap((push) => push.shown)
    return { button: pressed, pushes: done, shown, ...(opens && { opens }) }
  })
}

/** @throws {@link ControlError} when there is no such button, or one that only opens others */
function buttonAt(buttons: readonly Button[], [place, below]: readonly number[]): ActionButton {
  const button = buttons[place ?? -1]
  if (button && !isOpening(button) && below === undefined) return button
  const lower = button && isOpening(button) ? button.sub_button[below ?? -1] : undefined
  if (lower) return lower
  throw new ControlError('unknown_button', {
    en: 'no such button: see GET …/menu; one that opens others does nothing itself',
    zh: '没有这个按钮：请查看 GET …/menu；含子菜单的按钮本身没有动作',
  })
}
