/** A simulator that is killed while it writes, and one whose disk is full. */
import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bytesOf, fileOf } from '../media/media.fixture.ts'
import { startSimulator } from '../simulator.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Processes are started one after the other. */
vi.setConfig({ testTimeout: 120_000 })

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mphub-history-stress-'))
})

afterEach(() => rm(folder, { recursive: true }))

type Child = ChildProcessByStdio<null, Readable, Readable>

/** A simulator of its own, which may write files of so many blocks of 1,024 bytes until it is told. */
function startChild(mostBlocks = 'unlimited'): Child {
  const env = { ...process.env, MPHUB_DATA: folder, MPHUB_SIMULATOR_PORT: '0' }
  const script = `ulimit -S -f ${mostBlocks}; exec "$0" "$1"`
  return spawn('bash', ['-c', script, process.execPath, main], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function killed(child: Child): Promise<void> {
  const isGone = once(child, 'exit')
  child.kill('SIGKILL')
  await isGone
}

async function said(stream: Readable, words: string): Promise<string> {
  let printed = ''
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    printed += String(chunk)
    if (printed.includes(words)) break
  }
  return printed
}

async function addressOf({ stdout }: Child): Promise<string> {
  return /control API {2}(\S+)/.exec(await said(stdout, 'ready'))?.[1] ?? ''
}

async function post(address: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
  return response.json()
}

const appid = 'wx0123456789abcdef'

/** Makes one fan after the other, until the simulator is gone. */
async function makeFansUntilGone(
  address: string,
  names: readonly string[],
  onAnswer: (openid: string) => void,
): Promise<void> {
  try {
    for (const openid of names) {
      await post(`${address}/accounts/${appid}/fans`, { openid })
      onAnswer(openid)
    }
  } catch {
    return
  }
}

function openids(count: number, prefix: string): string[] {
  const width = 27 - prefix.length
  return Array.from({ length: count }, (_, n) => `o${prefix}${String(n).padStart(width, '0')}`)
}

describe('a simulator that is killed in the middle of writing', () => {
  it('has all that it had answered, each time', async () => {
    const answered: string[] = []
    for (const letter of ['a', 'b']) {
      const child = startChild()
      const address = await addressOf(child)
      await post(`${address}/accounts`, { appid })
      const killAt = answered.length + 50
      const onAnswer = (openid: string) => {
        if (answered.push(openid) === killAt) child.kill('SIGKILL')
      }
      const isGone = once(child, 'exit')
      const writers = ['x', 'y', 'z'].map((writer) =>
        makeFansUntilGone(address, openids(5_000, letter + writer), onAnswer),
      )
      await Promise.all([isGone, ...writers])
    }

    await using after = await startSimulator({ port: 0, data: join(folder, 'simulator') })

    const list = await fetch(`${after.url}/sim/accounts/${appid}/fans`)
    const known = new Set(Object(await list.json()).map(({ openid }: { openid: string }) => openid))
    expect(answered.length).toBeGreaterThanOrEqual(100)
    expect(answered.filter((openid) => !known.has(openid))).toEqual([])
  })
})

/** As when something else is deleted from a full disk. */
function makeRoomFor({ pid }: Child): void {
  execFileSync('prlimit', [`--pid=${pid}`, '--fsize=unlimited'])
}

/** More than 200 blocks hold. */
async function makeFans(address: string): Promise<void> {
  const nickname = `林小夏${'。'.repeat(50)}`
  for (const openid of openids(300, 'f')) {
    await post(`${address}/accounts/${appid}/fans`, { openid, nickname })
  }
}

async function fansAt(address: string): Promise<unknown> {
  return (await fetch(`${address}/accounts/${appid}/fans`)).json()
}

describe('a simulator whose disk is full', () => {
  it('says so once and goes on, and what was written stays', async () => {
    const child = startChild('200')
    const address = await addressOf(child)
    await post(`${address}/accounts`, { appid, name: '街角咖啡' })
    const complaints = text(child.stderr)

    await makeFans(address)

    expect(await fansAt(address)).toHaveLength(300)
    child.kill('SIGTERM')
    expect((await complaints).match(/the history cannot be written/g)).toHaveLength(1)
    expect(await complaints).toMatch(/the last \d+ changes are not in the history/)
    await using after = await startSimulator({ port: 0, data: join(folder, 'simulator') })
    expect(after.accounts()).toMatchObject([{ name: '街角咖啡' }])
  })

  it('answers an upload with -1, says why, and keeps nothing of the file', async () => {
    const child = startChild('200')
    const address = await addressOf(child)
    const { secret } = Object(await post(`${address}/accounts`, { appid, verified: true }))
    const credentials = { grant_type: 'client_credential', appid, secret }
    const api = address.replace(/sim$/, 'cgi-bin')
    const { access_token } = Object(await post(`${api}/stable_token`, credentials))
    const body = new FormData()
    body.set('media', fileOf(Buffer.concat([bytesOf.png, Buffer.alloc(300_000)]), 'large.png'))
    const query = new URLSearchParams({ access_token, type: 'image' })

    const response = await fetch(`${api}/media/upload?${query}`, { method: 'POST', body })

    const errmsg = expect.stringMatching(/^system error rid: /)
    expect(await response.json()).toEqual({ errcode: -1, errmsg })
    expect(response.status).toBe(200)
    expect(await readdir(join(folder, 'simulator', 'media'))).toEqual([])
    child.kill('SIGTERM')
    expect(await text(child.stderr)).toMatch(/media\/\S+ cannot be written \(EFBIG/)
  })

  it('tells a phone why it cannot send a file', async () => {
    const child = startChild('200')
    const address = await addressOf(child)
    await post(`${address}/accounts`, { appid })
    const [openid = ''] = openids(1, 'f')
    await post(`${address}/accounts/${appid}/fans`, { openid })
    const data = Buffer.concat([bytesOf.png, Buffer.alloc(300_000)]).toString('base64')

    const sent = await post(`${address}/accounts/${appid}/fans/${openid}/media`, {
      ...{ type: 'image', data },
    })

    expect(sent).toEqual({
      error: {
        code: 'file_not_written',
        message: expect.stringContaining('check whether the disk is full'),
        zh: expect.stringContaining('请检查磁盘是否已满'),
      },
    })
    await killed(child)
  })

  it('writes by itself all that it has, and says so, when there is room again', async () => {
    const child = startChild('200')
    const address = await addressOf(child)
    await post(`${address}/accounts`, { appid })
    await makeFans(address)

    makeRoomFor(child)
    await said(child.stderr, 'the history is written again')
    await killed(child)

    await using after = await startSimulator({ port: 0, data: join(folder, 'simulator') })
    expect(await fansAt(`${after.url}/sim`)).toHaveLength(300)
  })
})
