/** One hub for one data folder. */
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
})
