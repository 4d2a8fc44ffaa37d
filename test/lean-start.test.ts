/** What a start loads: nothing that this server does not use. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDataFolder, type DataFolder } from './data-folder.ts'
import { announced, startProgram } from './program.ts'

const hub = join(import.meta.dirname, '../packages/hub/src')
const main = join(hub, 'main.ts')
const checkpointWorker = join(hub, 'platform/storage/sqlite/checkpoint-worker.ts')

/** Prints the files that are loaded, each in a line. */
const hook = `
import { registerHooks } from 'node:module'
registerHooks({ load(url, context, next) { console.log('loads ' + url); return next(url, context) } })`
const watched = `--import=data:text/javascript,${encodeURIComponent(hook)}`

let folder: DataFolder

beforeAll(async () => {
  folder = await makeDataFolder()
})
afterAll(() => folder[Symbol.asyncDispose]())

/** The packages that were loaded when the line is printed. */
async function packagesLoaded(words: string[], line: RegExp): Promise<string[]> {
  const environment = { MPHUB_DATA: folder.path, MPHUB_PORT: '0' }
  await using program = startProgram(process.execPath, [watched, main, ...words], { environment })
  await announced(program, line)
  const files = program.stdout().matchAll(/^loads .*\/node_modules\/((?:@[^/]+\/)?[^/]+)/gm)
  return [...new Set([...files].map(([, name = '']) => name))]
}

describe('an embedded hub', () => {
  it('answers before it has loaded Redis, other databases, metrics or a client of WeChat’s API', async () => {
    const loaded = await packagesLoaded(['serve'], /^ready$/m)

    expect(loaded).toContain('fastify')
    for (const name of ['ioredis', 'bullmq', 'mysql2', 'pg', 'prom-client', 'undici', 'ajv']) {
      expect(loaded).not.toContain(name)
    }
  })
})

/** Runs the thread of the checkpoint on a database, and says when it has done its work. */
const checkpoint = (database: string) => `
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const thread = new Worker(${JSON.stringify(checkpointWorker)}, { workerData: ${JSON.stringify(database)} })
  thread.on('message', (word) => console.log(word))
  thread.postMessage('passive')`

describe('the thread of the checkpoint, which lives as long as messages come', () => {
  it('loads no package', async () => {
    const script = checkpoint(join(folder.path, 'thread.db'))
    const words = [watched, '--eval', script]
    await using program = startProgram(process.execPath, words)
    await announced(program, /^done$/m)

    expect(program.stdout()).toMatch(/^loads .*checkpoint-worker\.ts$/m)
    expect(program.stdout()).not.toContain('/node_modules/')
  })
})

describe('a command', () => {
  it('loads no server', async () => {
    const loaded = await packagesLoaded(['account', 'list'], /^APPID/m)

    expect(loaded).toContain('kysely')
    expect(loaded).not.toContain('fastify')
  })
})
