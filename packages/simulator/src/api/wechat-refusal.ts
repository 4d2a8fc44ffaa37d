/** The error for an API call that WeChat refuses with an errcode. */
import { errmsgs } from './errmsgs.ts'

export type Errcode = keyof typeof errmsgs

interface RefusalOptions extends ErrorOptions {
  /** In place of the usual text, where WeChat names something in it. */
  readonly errmsg?: string
  /** What the answer holds beside errcode and errmsg. */
  readonly details?: Readonly<Record<string, unknown>>
}

export class WechatRefusal extends Error {
  override readonly name = 'WechatRefusal'
  readonly code = 'wechat_refused'
  readonly errcode: Errcode
  readonly details: Readonly<Record<string, unknown>>

  static knows(errcode: number): errcode is Errcode {
    return errcode in errmsgs
  }

  constructor(errcode: Errcode, { errmsg, details = {}, ...options }: RefusalOptions = {}) {
    super(errmsg ?? errmsgs[errcode], options)
    this.errcode = errcode
    this.details = details
  }
}
