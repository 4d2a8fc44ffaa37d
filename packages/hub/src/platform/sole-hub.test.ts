/** One hub for one data folder, and for one embedded database. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeEachDatabase } from '../testing/databases.ts'
import { runningHub } from '../testing/running-hub.ts'
import { startHub } from '../hub.ts'
import { readConfig } from './config.ts'
import { SecondHubError } from './sole-hub.ts'

const secretKey = Buffer.alloc(32).toString('base64')

describeEachDatabase('a second hub on a data folder', (kind) => {
  it('does not start, whatever database it is given, and leaves the first alone', async () => {
    await using database = await kind.make()
    await using other = await kind.make()
    const start = (environment: Readonly<Record<string, string>>) =>
      runningHub({ environment: { MPHUB_SECRET_KEY: secretKey, ...environment } })
    await using first = await start({ MPHUB_DATABASE_URL: database.url })

    const second = start({ MPHUB_DATABASE_URL: other.url, MPHUB_DATA: first.folder })

    await expect(second).rejects.toThrow(SecondHubError)
    expect((await fetch(`${first.hub.url}/readyz`)).status).toBe(200)
  })
})

describe('a second hub on an embedded database', () => {
  it('does not start while the first runs, and does when it has stopped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mphub-'))
    const config = readConfig({ MPHUB_DATA: folder, MPHUB_PORT: '0', MPHUB_LOG_LEVEL: 'silent' })
    const first = await startHub({ config })

    await expect(startHub({ config })).rejects.toThrow(SecondHubError)

    await first[Symbol.asyncDispose]()
    const second = await startHub({ config })
    await second[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })

  it('does not start, and looks at nothing in the folder before it is told so', async () => {
    await using first = await runningHub({ environment: { MPHUB_SECRET_KEY: secretKey } })
    const config = readConfig({
      ...{ MPHUB_DATA: first.folder, MPHUB_PORT: '0', MPHUB_LOG_LEVEL: 'silent' },
      MPHUB_SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
    })

    await expect(startHub({ config })).rejects.toThrow(SecondHubError)
  })

  it('does not start on the same database from another data folder either', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mphub-'))
    const settings = {
      MPHUB_DATABASE_URL: `sqlite:${join(folder, 'shared.db')}`,
      MPHUB_SECRET_KEY: secretKey,
      MPHUB_PORT: '0',
      MPHUB_LOG_LEVEL: 'silent',
    }
    const startIn = (name: string) =>
      startHub({ config: readConfig({ ...settings, MPHUB_DATA: join(folder, name) }) })
    const first = await startIn('one')

    await expect(startIn('two')).rejects.toThrow(SecondHubError)

    await first[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })
})
