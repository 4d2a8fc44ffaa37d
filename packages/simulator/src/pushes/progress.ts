/** How far a request has come: WeChat’s alarms tell apart what took too long. */
import type { ClientRequest } from 'node:http'
import { isIP } from 'node:net'
import { TLSSocket } from 'node:tls'

type Stage = 'resolving' | 'connecting' | 'waiting' | 'answering'

export interface Progress {
  readonly stage: Stage
  /** Of the answer, once it has begun. */
  readonly status: number | null
}

/** Returns a function that tells, whenever it is called. */
export function watchProgress(outgoing: ClientRequest): () => Progress {
  let stage: Stage = isIP(outgoing.host.replace(/^\[|\]$/g, '')) === 0 ? 'resolving' : 'connecting'
  let status: number | null = null
  outgoing.once('socket', (socket) => {
    if (outgoing.reusedSocket) return void (stage = 'waiting')
    socket.once('lookup', () => (stage = 'connecting'))
    socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', () => {
      stage = 'waiting'
    })
  })
  outgoing.once('response', ({ statusCode = null }) => {
    stage = 'answering'
    status = statusCode
  })
  return () => ({ stage, status })
}
