/** A data folder that the system does not let mphub use. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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

  it('stops a hub that is given its key from elsewhere, too', () => {
    expect(() => holdDataFolder(join(import.meta.filename, 'data'))).toThrow(DataFolderError)
    expect(() => holdDataFolder('/proc/nope/data')).toThrow(DataFolderError)
  })
})
