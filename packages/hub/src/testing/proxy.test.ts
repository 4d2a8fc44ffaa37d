/** The proxy that stands between hubs and their servers. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { startProxy, type Proxy } from './proxy.ts'

/** A server that sends back what it gets, behind a proxy. */
async function startEcho(): Promise<AsyncDisposable & { readonly proxy: Proxy }> {
  await using parts = new AsyncDisposableStack()
  const server = parts.adopt(
    createServer((socket) => {
      socket.on('error', () => socket.destroy()).pipe(socket)
    }).listen(0, '127.0.0.1'),
    (server) => void server.close(),
  )
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const proxy = parts.use(await startProxy({ host: '127.0.0.1', port: address.port }))
  const owned = parts.move()
  return { proxy, [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose]() }
}

interface Line extends Disposable {
  readonly socket: Socket
  /** Each piece as it came. */
  readonly pieces: readonly string[]
  heard(): string
  /** Whether the other side, or the network, broke it. */
  readonly broken: Promise<boolean>
}

async function call({ port }: Proxy): Promise<Line> {
  const socket = connect(port, '127.0.0.1')
  const pieces: string[] = []
  const broken = new Promise<boolean>((resolve) => {
    socket.on('error', () => resolve(true)).on('close', () => resolve(false))
  })
  socket.on('data', (chunk) => void pieces.push(String(chunk)))
  await once(socket, 'connect')
  return {
    socket,
    pieces,
    broken,
    heard: () => pieces.join(''),
    [Symbol.dispose]: () => socket.destroy(),
  }
}

async function hears(line: Line, words: string): Promise<void> {
  await expect.poll(line.heard, { timeout: 5_000 }).toBe(words)
}

describe('a proxy without toxics', () => {
  it('passes on what is said, in both directions', async () => {
    await using echo = await startEcho()
    using line = await call(echo.proxy)

    line.socket.write('hello')

    await hears(line, 'hello')
  })

  it('tells the end of a conversation to the other side', async () => {
    await using echo = await startEcho()
    using line = await call(echo.proxy)

    line.socket.end('goodbye')

    expect(await line.broken).toBe(false)
    expect(line.heard()).toBe('goodbye')
  })
})

describe('a proxy with toxics', () => {
  it.each([
    ['delay', { delayMs: 60 }, 120],
    ['jitter', { delayMs: 60, jitterMs: 20 }, 120],
    ['a narrow band', { bytesPerSecond: 100 }, 100],
  ])('slows down by %s', async (_toxic, toxics, atLeastMs) => {
    await using echo = await startEcho()
    echo.proxy.set(toxics)
    using line = await call(echo.proxy)
    const began = performance.now()

    line.socket.write('hello')
    await hears(line, 'hello')

    expect(performance.now() - began).toBeGreaterThanOrEqual(atLeastMs - 5)
  })

  it('cuts what it passes on into slices', async () => {
    await using echo = await startEcho()
    echo.proxy.set({ sliceBytes: 2, delayMs: 10 })
    using line = await call(echo.proxy)

    line.socket.write('hello')
    await hears(line, 'hello')

    expect(Math.max(...line.pieces.map(({ length }) => length))).toBeLessThanOrEqual(2)
  })

  it('swallows everything in a black hole, and lets it out afterwards', async () => {
    await using echo = await startEcho()
    using before = await call(echo.proxy)
    before.socket.write('one')
    await hears(before, 'one')

    echo.proxy.set({ blackHole: true })
    before.socket.write('two')
    using during = await call(echo.proxy)
    during.socket.write('three')
    using other = await startEchoLine()
    other.socket.write('passes meanwhile')
    await hears(other, 'passes meanwhile')
    expect([before.heard(), during.heard()]).toEqual(['one', ''])
    echo.proxy.set({})

    await hears(before, 'onetwo')
    await hears(during, 'three')
  })

  it('breaks connections that are open, and takes new ones', async () => {
    await using echo = await startEcho()
    using line = await call(echo.proxy)

    echo.proxy.reset()

    expect(await line.broken).toBe(true)
    using next = await call(echo.proxy)
    next.socket.write('hello')
    await hears(next, 'hello')
  })

  it('lets nothing arrive on connections that it has silenced, not even their end', async () => {
    await using echo = await startEcho()
    using before = await call(echo.proxy)
    before.socket.write('one')
    await hears(before, 'one')

    echo.proxy.silence()
    before.socket.end('two')
    using after = await call(echo.proxy)
    after.socket.write('three')

    await hears(after, 'three')
    expect([before.heard(), before.socket.readableEnded]).toEqual(['one', false])
  })

  it('refuses connections until it accepts them again', async () => {
    await using echo = await startEcho()
    using line = await call(echo.proxy)

    await echo.proxy.refuse()

    expect(await line.broken).toBe(true)
    await expect(call(echo.proxy)).rejects.toThrow('ECONNREFUSED')
    await echo.proxy.accept()
    using next = await call(echo.proxy)
    next.socket.write('hello')
    await hears(next, 'hello')
  })
})

/** A conversation without any trouble, to see that time has passed. */
async function startEchoLine(): Promise<Line> {
  const echo = await startEcho()
  const line = await call(echo.proxy)
  line.socket.on('close', () => void echo[Symbol.asyncDispose]())
  return line
}
