/** The road from WeChat to the hubs: a tiny load balancer, which hands each push to one node. */
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../../bench/workload/random.ts'
import { cut } from '../../packages/hub/src/testing/proxy.ts'

/** Addresses of nodes to choose from, at this moment. */
type Nodes = () => readonly string[]

export interface RoadOptions {
  readonly nodes: Nodes
  readonly random: Random
  /** `turns`: each in its turn. `chance`: any of them. */
  readonly choose?: 'turns' | 'chance'
  /** Each push arrives later by up to so much, by chance. */
  readonly scatterMs?: number
  /** How long a push waits for a node that takes it, when there is none; 2 s when not given. */
  readonly patienceMs?: number
}

export interface Road extends AsyncDisposable {
  readonly url: string
  /** How many pushes found a node that did not take them, and went on to another one. */
  passedOn(): number
}

/**
 * A push that a node has taken and not answered breaks off, as its connection would without a
 * balancer: then it is for WeChat to try again.
 */
export async function openRoad(options: RoadOptions): Promise<Road> {
  const { nodes, random, scatterMs = 0, patienceMs = usualPatienceMs } = options
  const agent = new Agent()
  const choose = chooser(options)
  let passedOn = 0

  async function hand(push: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(push)
    await pause(random.below(scatterMs + 1))
    const givesUpAt = performance.now() + patienceMs
    for (let tries = 1; !answer.destroyed; tries++) {
      const node = choose()
      const taken = node === undefined ? false : await deliver(node, { push, body, answer, agent })
      if (taken) return
      if (tries > nodes().length && performance.now() > givesUpAt) return breakOff(answer)
      await pause(node === undefined ? lookEveryMs : 1)
      passedOn++
    }
  }

  const server = createServer((push, answer) => {
    hand(push, answer).catch(() => breakOff(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the road has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    passedOn: () => passedOn,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      agent.destroy()
      await closed
    },
  }
}

const usualPatienceMs = 2_000
const lookEveryMs = 20

function chooser({ nodes, random, choose = 'chance' }: RoadOptions): () => string | undefined {
  let turn = 0
  return () => {
    const open = nodes()
    if (open.length === 0) return undefined
    return open[choose === 'turns' ? turn++ % open.length : random.below(open.length)]
  }
}

interface Delivery {
  readonly push: IncomingMessage
  readonly body: Buffer
  readonly answer: ServerResponse
  readonly agent: Agent
}

/** False when the node did not take the push: nobody listened. */
function deliver(node: string, { push, body, answer, agent }: Delivery): Promise<boolean> {
  return new Promise((resolve) => {
    const { method, headers } = push
    const outgoing = request(`${node}${push.url}`, { method, headers, agent })
    const hangUp = () => void outgoing.destroy()
    answer.on('close', hangUp)
    outgoing.on('close', () => void answer.off('close', hangUp))
    outgoing.on('error', (error) => {
      if ('code' in error && error.code === 'ECONNREFUSED') return resolve(false)
      breakOff(answer)
      resolve(true)
    })
    outgoing.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.on('error', () => breakOff(answer)).pipe(answer)
      resolve(true)
    })
    outgoing.end(body)
  })
}

function breakOff(answer: ServerResponse): void {
  if (answer.socket) cut(answer.socket)
}
