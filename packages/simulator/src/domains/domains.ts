/** Domains of WeChat with a port each, so that one of them can be away while the others work. */
import type { RequestListener, Server } from 'node:http'
import type { Clock, Timer } from '../clock.ts'
import type { Faults } from '../faults/faults.ts'
import { createServer } from '../node-http.ts'

export interface Domain {
  readonly host: string
  /** Give this to a client as the base address of the domain. */
  readonly url: string
}

export interface Domains {
  /** The same domain opens once. */
  open(host: string): Promise<Domain>
  list(): Domain[]
  /** Done when each port listens, or refuses, as the faults want it. */
  settle(): Promise<void>
  close(): Promise<void>
}

interface Door extends Domain {
  readonly server: Server
  readonly port: number
}

interface Surroundings {
  readonly clock: Clock
  readonly faults: Pick<Faults, 'refuses' | 'nextChangeAt' | 'watch'>
  /** The address to listen on. */
  readonly address: string
  readonly answer: RequestListener
}

export function createDomains({ clock, faults, address, answer }: Surroundings): Domains {
  const doors = new Map<string, Promise<Door>>()
  let timer: Timer | undefined
  let settled: Promise<void> = Promise.resolve()

  async function newDoor(host: string): Promise<Door> {
    const server = createServer((request, response) => {
      request.headers.host = host
      answer(request, response)
    })
    const port = await listen(server, { port: 0, host: address })
    return {
      host,
      url: `http://${address.includes(':') ? `[${address}]` : address}:${port}`,
      server,
      port,
    }
  }

  async function adjust(): Promise<void> {
    for (const { host, server, port } of await Promise.all(doors.values())) {
      const isWanted = !faults.refuses(host)
      if (isWanted && !server.listening) await listen(server, { port, host: address })
      if (!isWanted && server.listening) await closed(server)
    }
    timer?.cancel()
    const next = faults.nextChangeAt()
    timer = next === undefined ? undefined : clock.setTimeout(check, next - clock.now())
  }

  function check(): void {
    if (doors.size > 0) settled = settled.then(adjust)
  }

  faults.watch(check)

  const shown = new Map<string, Domain>()
  return {
    async open(host) {
      const opening = doors.get(host) ?? newDoor(host)
      doors.set(host, opening)
      const { url } = await opening
      shown.set(host, { host, url })
      check()
      await settled
      return { host, url }
    },
    list: () => [...shown.values()],
    settle: () => settled,
    async close() {
      timer?.cancel()
      const open = await Promise.all(doors.values())
      doors.clear()
      await settled
      timer?.cancel()
      await Promise.all(open.map(({ server }) => closed(server)))
    },
  }
}

async function listen(server: Server, at: { port: number; host: string }): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(at, resolve)
  await promise
  server.off('error', reject)
  const bound = server.address()
  return typeof bound === 'object' && bound ? bound.port : at.port
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeAllConnections()
  await promise
}
