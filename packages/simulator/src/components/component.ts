/** One third-party platform (第三方平台), which acts for accounts that authorize it. */
import { z } from 'zod'
import { accountSchema } from '../accounts/account.ts'
import { randomHex, randomText } from '../chance.ts'

export const componentSchema = z.strictObject({
  ...accountSchema.pick({
    appid: true,
    secret: true,
    token: true,
    encodingAesKey: true,
  }).shape,
  /** Where tickets and authorizations are told (授权事件接收URL). Empty: nothing is pushed. */
  noticeUrl: accountSchema.shape.callbackUrl,
  /**
   * Where the messages and events of its accounts go (消息与事件接收URL), with `$APPID$` for the
   * account’s appid. Empty: they go to the accounts’ own servers.
   */
  messageUrl: accountSchema.shape.callbackUrl,
})

export const componentInput = componentSchema.exactPartial()

export type ComponentInput = Readonly<z.output<typeof componentInput>>

export type Component = Readonly<z.output<typeof componentSchema>>

/** Fills in valid values of one’s own for all that is not given. */
export function newComponent(given: ComponentInput): Component {
  const invented: Component = {
    appid: `wx${randomHex(16)}`,
    secret: randomHex(32),
    token: randomText(16),
    encodingAesKey: randomText(43),
    noticeUrl: '',
    messageUrl: '',
  }
  return { ...invented, ...given }
}
