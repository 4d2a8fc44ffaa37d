/** What an operator does with jobs at the terminal. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openInstallation } from '../packages/hub/src/installation.ts'
import { systemClock } from '../packages/hub/src/platform/clock.ts'
import { readConfig } from '../packages/hub/src/platform/config.ts'
import { defineJob, FailJob, newJob } from '../packages/hub/src/platform/queue/job.ts'
import { createQueue } from '../packages/hub/src/platform/queue/queue.ts'
import { makeDataFolder } from './data-folder.ts'
import { mphub } from './program.ts'
import { untilTrue } from './until.ts'

const sort = defineJob({
  kind: 'sort',
  payload: z.object({ parcel: z.number() }),
  repeatable: true,
})

const log = { debug() {}, info() {}, warn() {}, error() {} }

/** A folder with a job that waits and one that is dead. */
async function folderWithJobs() {
  const folder = await makeDataFolder()
  await using installation = await openInstallation(readConfig({ MPHUB_DATA: folder.path }), 0)
  const { db } = installation.storage
  const queue = createQueue({ db, clock: systemClock, log, sole: true })
  queue.handle(sort, () => {
    throw new FailJob('no such parcel\nlook elsewhere')
  })
  const dead = await queue.add(db, newJob(sort, { parcel: 7 }))
  const waiting = await queue.add(db, newJob(sort, { parcel: 8 }, { delayMs: 3_600_000 }))
  await queue.start()
  await untilTrue(async () => (await queue.deadLetters()).length === 1)
  await queue.stop({ withinMs: 1_000 })
  return { folder, dead: dead.id, waiting: waiting.id }
}

async function run(folder: string, ...words: string[]) {
  const { code, stdout, stderr } = await mphub(folder, ['queue', ...words])
  return { code, stdout, stderr }
}

describe('mphub queue', () => {
  it('shows what is where, and why a job is dead', async () => {
    const { folder, dead } = await folderWithJobs()
    await using _ = folder

    const status = await run(folder.path, 'status')
    const listed = await run(folder.path, 'dead')
    const json = await run(folder.path, 'dead', '--json', '--kind', 'sort', '--limit', '5')

    expect(status.stdout).toMatch(/^sort +1 +0 +0 +1 +0 +0$/m)
    expect(listed.stdout).toMatch(new RegExp(`^${dead} +sort +dead +1 +\\S+ +no such parcel$`, 'm'))
    expect(JSON.parse(json.stdout)).toMatchObject([
      { id: dead, state: 'dead', payload: { parcel: 7 }, error: 'no such parcel\nlook elsewhere' },
    ])
  })

  it('retries, cancels and discards', { timeout: 60_000 }, async () => {
    const { folder, dead, waiting } = await folderWithJobs()
    await using _ = folder

    expect((await run(folder.path, 'retry', dead)).code).toBe(0)
    expect((await run(folder.path, 'dead')).stdout).toContain('No job')
    expect((await run(folder.path, 'cancel', dead, waiting)).code).toBe(0)
    expect((await run(folder.path, 'status')).stdout).toMatch(/^sort +0 +0 +0 +0 +0 +2$/m)
    expect((await run(folder.path, 'discard', dead, waiting)).code).toBe(0)
    expect((await run(folder.path, 'status')).stdout).toContain('The queue is empty.')
  })

  it('pauses a kind and goes on with it', async () => {
    await using folder = await makeDataFolder()

    await run(folder.path, 'pause', 'sort')
    expect((await run(folder.path, 'status')).stdout).toContain('sort (paused)')
    await run(folder.path, 'resume', 'sort')
    expect((await run(folder.path, 'status')).stdout).toContain('The queue is empty.')
  })

  it('says what is wrong with an id or a number', async () => {
    await using folder = await makeDataFolder()

    for (const command of ['retry', 'discard', 'cancel']) {
      expect(await run(folder.path, command, 'nonsense')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('nonsense'),
      })
    }
    expect(await run(folder.path, 'dead', '--limit', '0')).toMatchObject({ code: 2 })
  })
})
