/** Fans (粉丝), as the other concepts may use them. */
import type { IncomingMessage } from '@mphub/wechat/callback'
import type { FanDeed, FanFact } from './fan-fact.ts'

export { recordFans } from './fan.repository.ts'
export type { FanFact } from './fan-fact.ts'

/** What a message tells about who sent it; undefined when nobody did, as with notices of WeChat. */
export function factOf(appid: string, message: IncomingMessage): FanFact | undefined {
  const { fromUserName: openid, createTime } = message
  if (openid === '') return undefined
  return { appid, openid, deed: deedOf(message.kind), at: createTime * 1000 }
}

function deedOf(kind: IncomingMessage['kind']): FanDeed {
  if (kind === 'subscribe') return 'follows'
  if (kind === 'unsubscribe') return 'leaves'
  return kind === 'LOCATION' ? 'trace' : 'speaks'
}
