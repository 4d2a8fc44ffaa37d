/** Tells third-party platforms about tickets and authorizations, always encrypted. */
import { componentAlarmOf } from '../alarms/alarm.ts'
import type { Alarms } from '../alarms/alarms.ts'
import { failureIn, platformNamed } from '../alarms/tried.ts'
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
import { judgeNotice, type NoticeAttempt } from './judge-notice.ts'

export interface Notice {
  readonly at: number
  readonly infoType: string
  /** The notice in plain XML. */
  readonly xml: string
  /** Whether the platform answered `success`. */
  readonly isAccepted: boolean
  readonly attempts: readonly NoticeAttempt[]
}

export interface Notices {
  send(component: Component, infoType: string, fields: Fields): Promise<Notice>
  /** Oldest first; the latest 100. */
  of(appid: string): readonly Notice[]
  /** Ends what runs and forgets everything. */
  clear(): void
}

interface Surroundings {
  readonly alarms: Pick<Alarms, 'note'>
  readonly clock: Clock
  readonly sender: Sender
  /** How often a notice is tried. */
  readonly deliveries: number
}

export function createNotices({ alarms, clock, sender, deliveries }: Surroundings): Notices {
  const log = createBoundedLog<Notice>({ perKey: 100, total: 1_000 })
  let stopping = new AbortController()

  async function attempt(component: Component, xml: string, number: number) {
    const at = clock.now()
    const request = sealed(component, xml, at)
    const exchange = await sender.send({ method: 'POST', ...request }, stopping.signal)
    return { number, at, url: request.url, ms: clock.now() - at, ...judgeNotice(exchange) }
  }

  function noteFailure({ appid }: Component, infoType: string, tried: NoticeAttempt): void {
    const what = infoType === 'component_verify_ticket' ? 'ticket' : 'component'
    alarms.note({
      owner: platformNamed(appid),
      kind: componentAlarmOf(tried, what),
      sample: () => failureIn(tried, `[InfoType=${infoType}]`),
    })
  }

  /** Like a message, it is tried again when nobody was reached or answered in time. */
  async function tell(component: Component, infoType: string, xml: string) {
    const { signal } = stopping
    const attempts: NoticeAttempt[] = []
    for (let number = 1; number <= deliveries && !signal.aborted; number++) {
      const tried = await attempt(component, xml, number)
      attempts.push(tried)
      if (!signal.aborted) noteFailure(component, infoType, tried)
      if (tried.outcome !== 'timeout' && tried.outcome !== 'connection-failed') break
    }
    return attempts
  }

  return {
    async send(component, infoType, fields) {
      const at = clock.now()
      const { appid: AppId, noticeUrl } = component
      const CreateTime = Math.floor(at / 1000)
      const xml = writeXml({ AppId, CreateTime, InfoType: infoType, ...fields })
      const attempts = noticeUrl === '' ? [] : await tell(component, infoType, xml)
      const isAccepted = attempts.at(-1)?.outcome === 'silent'
      const notice = { at, infoType, xml, isAccepted, attempts }
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
