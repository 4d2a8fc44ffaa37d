/** /sim/events: what happens, as server-sent events. */
import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Live } from '../live/live.ts'

/** Real time: this keeps real connections open, whatever the simulator’s clock says. */
const heartbeatMs = 15_000

/** A listener that falls this far behind is cut off; it comes back by itself. */
const mostUnread = 4 * 1024 * 1024

interface Parts {
  readonly live: Live
}

export function eventRoutes(app: FastifyInstance, parts: Parts): void {
  const streams = new Set<ServerResponse>()

  app.get('/events', (_request, reply) => {
    reply.hijack()
    const stream = reply.raw
    streams.add(stream)
    stream.on('close', () => streams.delete(stream))
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    stream.write('retry: 1000\n\n')
    follow(stream, parts)
  })

  app.addHook('preClose', () => {
    for (const stream of streams) stream.end()
  })
}

function follow(stream: ServerResponse, { live }: Parts): void {
  const stopListening = live.listen((event) => {
    stream.write(`data: ${JSON.stringify(event)}\n\n`)
    if (stream.writableLength > mostUnread) stream.destroy()
  })
  const heartbeat = setInterval(() => stream.write(': heartbeat\n\n'), heartbeatMs)
  stream.on('close', () => {
    stopListening()
    clearInterval(heartbeat)
  })
}
