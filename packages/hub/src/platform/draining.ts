/** The time between the wish to stop and the stop, in which a load balancer moves away. */
import type { Server } from 'node:http'
import { pause, type Clock } from './clock.ts'

export interface Draining {
  /** While it is, `/readyz` says so. */
  isUnderWay(): boolean
  /** Requests are still answered; each connection is told that it was the last on it. */
  begin(server: Server): Promise<void>
}

export function createDraining(clock: Clock, drainMs: number): Draining {
  let underWay = false
  return {
    isUnderWay: () => underWay,
    async begin(server) {
      underWay = true
      if (drainMs === 0) return
      server.prependListener('request', (_request, response) => {
        response.setHeader('connection', 'close')
      })
      await pause(clock, drainMs)
    },
  }
}
