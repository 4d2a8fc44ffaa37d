/** One hub for one database. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startHub } from '../hub.ts'
import { readConfig } from './config.ts'
import { SecondHubError } from './sole-hub.ts'

describe('a second hub on a data folder', () => {
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

  it('does not start on the same database from another data folder either', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mphub-'))
    const settings = {
      MPHUB_DATABASE_URL: `sqlite:${join(folder, 'shared.db')}`,
      MPHUB_SECRET_KEY: Buffer.alloc(32).toString('base64'),
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
