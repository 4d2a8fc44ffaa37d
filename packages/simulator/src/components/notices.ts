/** Tells third-party platforms about tickets and authorizations, always encrypted. */
import { createBoundedLog } from '../bounded-log.ts'
import { randomDigits } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { withQuery } from '../pushes/envelope.ts'
import type { Sender } from '../pushes/sender.ts'
import { encrypt } from '../wire/cipher.ts'
import type { Fields } from '../wire/field.ts'
import { sign } from '../wire/signature.ts'
import { writeXml } from '../wire/write-xml.ts'
import type { Component } from './component.ts'

export interface Notice {
  readonly at: number
  readonly infoType: string
  /** The notice in plain XML. */
  readonly xml: string
  /** Whether the platform answered `success`. */
  readonly isAccepted: boolean
}

export interface Notices {
  send(component: Component, infoType: string, fields: Fields): Promise<Notice>
  /** Oldest first; the latest 100. */
  of(appid: string): readonly Notice[]
  /** Ends what runs and forgets everything. */
  clear(): void
}

export function createNotices({ clock, sender }: { clock: Clock; sender: Sender }): Notices {
  const log = createBoundedLog<Notice>({ perKey: 100, total: 1_000 })
  let stopping = new AbortController()

  async function isTaken(component: Component, xml: string): Promise<boolean> {
    if (component.noticeUrl === '') return false
    const request = sealed(component, xml, clock.now())
    const exchange = await sender.send({ method: 'POST', ...request }, stopping.signal)
    return exchange.kind === 'response' && exchange.body.toString() === 'success'
  }

  return {
    async send(component, infoType, fields) {
      const at = clock.now()
      const { appid: AppId } = component
      const CreateTime = Math.floor(at / 1000)
      const xml = writeXml({ AppId, CreateTime, InfoType: infoType, ...fields })
      const notice = { at, infoType, xml, isAccepted: await isTaken(component, xml) }
      log.append(component.appid, notice)
      return notice
    },
    of: (appid) => log.of(appid),
    clear() {
      stopping.abort()
      stopping = new AbortController()
      log.clear()
    },
  }
}

function sealed({ appid, token, encodingAesKey, noticeUrl }: Component, xml: string, now: number) {
  const [timestamp, nonce] = [String(Math.floor(now / 1000)), randomDigits(9)]
  const Encrypt = encrypt({ appid, encodingAesKey }, xml)
  const url = withQuery(noticeUrl, {
    signature: sign(token, timestamp, nonce),
    timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature: sign(token, timestamp, nonce, Encrypt),
  })
  return { url, body: writeXml({ AppId: appid, Encrypt }) }
}
