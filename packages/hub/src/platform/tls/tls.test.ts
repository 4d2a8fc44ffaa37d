/** TLS in the hub itself. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request, type RequestOptions } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TLSSocket } from 'node:tls'
import { describe, expect, it, vi } from 'vitest'
import { certificates, type Pem } from '../../testing/certificates.fixture.ts'
import { createManualClock } from '../../testing/manual-clock.ts'
import { runningHub } from '../../testing/running-hub.ts'
import { TlsError } from './certificate.ts'

const { one, other, expired, future } = certificates

interface Answer {
  readonly status: number | undefined
  /** Name in the certificate of the server. */
  readonly name: string
  readonly protocol: string | null
  readonly socket: TLSSocket
}

function ask(url: string, options: RequestOptions = {}): Promise<Answer> {
  const ca = [one.cert, other.cert]
  return new Promise((resolve, reject) => {
    const asking = request(`${url}/healthz`, { ca, agent: false, ...options }, (response) => {
      const { socket, statusCode: status } = response
      if (!(socket instanceof TLSSocket)) return reject(new Error('this is no TLS'))
      const name = String(socket.getPeerCertificate().subject.CN)
      const answer = { status, name, protocol: socket.getProtocol(), socket }
      response.resume().on('end', () => resolve(answer))
    })
    asking.on('error', reject).end()
  })
}

async function filesOf({ cert, key }: Partial<Pem>) {
  const folder = await mkdtemp(join(tmpdir(), 'mphub-tls-'))
  const files = { MPHUB_TLS_CERT: join(folder, 'cert.pem'), MPHUB_TLS_KEY: join(folder, 'key.pem') }
  async function write(pem: Partial<Pem>): Promise<void> {
    if (pem.cert !== undefined) await writeFile(files.MPHUB_TLS_CERT, pem.cert)
    if (pem.key !== undefined) await writeFile(files.MPHUB_TLS_KEY, pem.key)
  }
  await write({ ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) })
  return { files, write, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

describe('a hub with a certificate', () => {
  it('speaks TLS 1.2 and 1.3', async () => {
    await using folder = await filesOf(one)
    await using world = await runningHub({ environment: folder.files })

    expect(world.hub.url).toMatch(/^https:/)
    expect(await ask(world.hub.url)).toMatchObject({ status: 200, protocol: 'TLSv1.3' })
    const older = await ask(world.hub.url, { maxVersion: 'TLSv1.2' })
    expect(older).toMatchObject({ status: 200, protocol: 'TLSv1.2' })
  })

  it('does not speak what is older, nor plain HTTP', async () => {
    await using folder = await filesOf(one)
    await using world = await runningHub({ environment: folder.files })

    const ancient = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } as const
    const asked = ask(world.hub.url, { ...ancient, ciphers: 'DEFAULT@SECLEVEL=0' })

    await expect(asked).rejects.toThrow(/alert protocol version/)
    await expect(fetch(world.hub.url.replace('https', 'http'))).rejects.toThrow('fetch failed')
  })

  it('uses a renewed one from the next connection on, and keeps those that stand', async () => {
    const clock = createManualClock()
    await using folder = await filesOf(one)
    await using world = await runningHub({ clock, environment: folder.files })
    const agent = new Agent({ keepAlive: true, maxSockets: 1, ca: [one.cert, other.cert] })
    const before = await ask(world.hub.url, { agent })

    await folder.write(other)
    await clock.advance(5_000)
    await vi.waitUntil(async () => (await ask(world.hub.url)).name === 'other.mphub.test')

    const after = await ask(world.hub.url, { agent })
    expect(after.name).toBe('one.mphub.test')
    expect(after.socket).toBe(before.socket)
    agent.destroy()
  })

  it('keeps the one it has while the files do not fit, and takes them when they do', async () => {
    const clock = createManualClock()
    await using folder = await filesOf(one)
    await using world = await runningHub({ clock, environment: folder.files })

    await folder.write({ cert: other.cert })
    await world.hub.reload()
    expect(await ask(world.hub.url)).toMatchObject({ name: 'one.mphub.test' })

    await folder.write({ key: other.key })
    await world.hub.reload()
    expect(await ask(world.hub.url)).toMatchObject({ name: 'other.mphub.test' })
  })
})

describe('a hub does not start', () => {
  it.each<[string, Partial<Pem>, RegExp]>([
    ['without the file of the certificate', { key: one.key }, /MPHUB_TLS_CERT cannot be read/],
    ['without the file of the key', { cert: one.cert }, /MPHUB_TLS_KEY cannot be read/],
    ['when the certificate is none', { ...one, cert: 'hello' }, /cert\.pem holds no certificate/],
    ['when the key is none', { ...one, key: one.cert }, /key\.pem holds no key/],
    ['when they are no pair', { cert: one.cert, key: other.key }, /is not the one of/],
    ['with an expired certificate', expired, /has expired \(2020-02-01/],
    ['with a certificate of the future', future, /not valid before 2110-01-01/],
  ])('%s, and says so', async (_how, pem, words) => {
    await using folder = await filesOf(pem)

    const starting = runningHub({ environment: folder.files })

    await expect(starting).rejects.toThrow(TlsError)
    await expect(starting).rejects.toThrow(words)
  })
})
