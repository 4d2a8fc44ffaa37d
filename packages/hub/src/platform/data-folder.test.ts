/** A data folder that the system does not let mphub use. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runningHub } from '../testing/running-hub.ts'
import { DataFolderError } from './data-folder.ts'
import { openKeyring } from './secrets/keyring.ts'
import { holdDataFolder } from './sole-hub.ts'

describe('a data folder that cannot be used', () => {
  it.each([
    ['it would be in a file', join(import.meta.filename, 'data')],
    ['it would be in a place that never holds one', '/proc/nope/data'],
    ['nothing can be written to it', '/proc'],
  ])('is wrong use, named in both languages with what to do, when %s', async (_why, data) => {
    const error = await openKeyring({
      ...{ secretKey: undefined, nextSecretKey: undefined, data },
    }).catch((reason: unknown) => reason)

    expect(error).toBeInstanceOf(DataFolderError)
    expect(error).toMatchObject({
      ...{ code: 'data_folder', exitCode: 2 },
      message: expect.stringContaining(data),
      zh: expect.stringContaining(data),
    })
  })

  it('stops a hub that is given its key from elsewhere, too', async () => {
    const inFile = join(import.meta.filename, 'data')

    await expect(holdDataFolder(inFile)).rejects.toThrow(DataFolderError)
    await expect(holdDataFolder('/proc/nope/data')).rejects.toThrow(DataFolderError)
    await expect(holdDataFolder('/proc')).rejects.toThrow(DataFolderError)
  })

  it('stops a hub that cannot note there which node it is', async () => {
    const data = await mkdtemp(join(tmpdir(), 'mphub-'))
    await mkdir(join(data, 'node.new'))

    const starting = runningHub({ environment: { MPHUB_DATA: data } })

    await expect(starting).rejects.toThrow(DataFolderError)
    await rm(data, { recursive: true })
  })
})
