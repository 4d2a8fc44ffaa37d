/** The desk where fans meet the staff: opens windows, hears what is said in conversations, hands over. */
import type { Account } from '../accounts/account.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { textOf, inside, type Fields } from '../wire/field.ts'
import type { Sessions } from './sessions.ts'
import type { Transcripts } from './transcripts.ts'
import type { Windows } from './windows.ts'

interface Fan {
  readonly account: Account
  readonly openid: string
}

export interface Desk {
  /** Answers whether a member of staff hears it, so that the account’s server does not. */
  hear(fan: Fan, fields: Fields): boolean
  /** The server’s answer may ask for a member of staff. */
  handOver(fan: Fan, reply: Fields): void
}

interface Parts {
  readonly sessions: Sessions
  readonly transcripts: Transcripts
  readonly windows: Windows
}

export function createDesk({ sessions, transcripts, windows }: Parts): Desk {
  return {
    hear({ account: { appid }, openid }, fields) {
      windows.note(appid, openid, fields)
      const running = sessions.find(appid, openid)
      if (!running || fields['Event'] !== undefined) return false
      const text = textOf(fields['Content']) || `[${textOf(fields['MsgType'])}]`
      transcripts.note(appid, { openid, staff: running.staff, by: 'fan', text })
      return true
    },
    handOver({ account, openid }, reply) {
      if (textOf(reply['MsgType']) !== 'transfer_customer_service') return
      const wanted = textOf(inside(reply['TransInfo'])['KfAccount'])
      const isTaken = wanted !== '' && isDone(() => sessions.begin(account, openid, wanted))
      if (!isTaken) sessions.wait(account.appid, openid)
    },
  }
}

/** Whoever is not there cannot take over. */
function isDone(act: () => void): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (error instanceof WechatRefusal) return false
    throw error
  }
}
