/** The types of messages that go to many fans at once (群发). */
import type { z } from 'zod'
import type { preview, send, sendAll } from '../api/mass.ts'

/** The input of `mass.sendAll`. Official page: 根据标签群发消息. */
export type MassMessageByTag = z.input<typeof sendAll.input>

/** The input of `mass.send`. Official page: 根据OpenID群发消息. */
export type MassMessageByOpenid = z.input<typeof send.input>

/** The input of `mass.preview`. Official page: 预览消息. */
export type MassPreview = z.input<typeof preview.input>

/** What the calls that send have beside the content. */
type Frame = 'filter' | 'clientmsgid' | 'send_ignore_reprint'

type WithoutFrame<Message> = Message extends unknown ? Omit<Message, Frame> : never

/** What can be sent to many: one content, under the name WeChat has for it. */
export type MassContent = WithoutFrame<MassMessageByTag>

/** All fans, or those with a tag. */
export type MassAudience = MassMessageByTag['filter']

/** How a message is sent to many. */
export interface MassOptions {
  /**
   * Up to 32 bytes. WeChat sends the same one once in 24 hours, and answers the second call with
   * 45065 and the id of the first. Without it, it compares recipients and content.
   */
  readonly clientmsgid?: string
  /** 1 goes on when WeChat takes an article for a reprint (转载); 0, the default, stops. */
  readonly send_ignore_reprint?: 0 | 1
}

/** One reader of a preview: a fan by openid, or anyone by their WeChat id (100 times a day). */
export type PreviewReader = { readonly touser: string } | { readonly towxname: string }
