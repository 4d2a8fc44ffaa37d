/**
 * Leaves a push without an answer, so that WeChat comes again. It surely does after a time-out and a
 * broken connection; what it does after an error status is not known.
 */
import type { Socket } from 'node:net'
import type { FastifyReply } from 'fastify'
import type { Clock } from '../platform/clock.ts'

/** WeChat hangs up after five seconds, and pushes again. What is left then breaks. */
const withheldForMs = 6_000
/** Connections beyond are broken at once. */
const usualMost = 2_000

export interface WithholdingOptions {
  readonly clock: Pick<Clock, 'setTimeout'>
  /** How many connections wait at once. */
  readonly most?: number | undefined
}

/** Disposing of it breaks the connections that wait, or would: WeChat comes again, to another node. */
export interface Withholding extends Disposable {
  withhold(reply: FastifyReply): FastifyReply
}

export function createWithholding({ clock, most = usualMost }: WithholdingOptions): Withholding {
  const withheld = new Set<Socket>()
  let isOver = false

  function wait(socket: Socket): void {
    withheld.add(socket)
    const timer = clock.setTimeout(() => socket.destroy(), withheldForMs)
    socket.once('close', () => {
      timer.cancel()
      withheld.delete(socket)
    })
  }

  return {
    withhold(reply) {
      const { socket } = reply.raw
      if (isOver || withheld.size >= most) socket?.destroy()
      else if (socket?.destroyed === false) wait(socket)
      return reply.hijack()
    },
    [Symbol.dispose]() {
      isOver = true
      for (const socket of withheld) socket.destroy()
    },
  }
}
