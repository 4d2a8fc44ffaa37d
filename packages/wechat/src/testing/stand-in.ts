/** A server on loopback in WeChat’s place: it answers what a test says, and remembers what it was asked. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A request as it arrived. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** An object is JSON; a function answers by itself, or not at all. */
export type Answer = object | ((response: ServerResponse, asked: Asked) => void)

export interface StandIn extends AsyncDisposable {
  /** `http://127.0.0.1:port`. */
  readonly url: string
  readonly asked: readonly Asked[]
  /** How often a path was asked for. */
  count(path: string): number
}

export async function startStandIn(answer: (asked: Asked) => Answer): Promise<StandIn> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1')
    const { method = '', headers } = request
    const body = Buffer.concat(await request.toArray()).toString('utf8')
    const each = { method, path: pathname, query: searchParams, headers, body }
    asked.push(each)
    const given = answer(each)
    if (typeof given === 'function') given(response, each)
    else response.end(JSON.stringify(given))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    count: (path) => asked.filter((each) => each.path === path).length,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
