/** A data folder that the system does not let mphub use. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DataFolderError } from './data-folder.ts'
import { openKeyring } from './secrets/keyring.ts'
import { holdDataFolder } from './sole-hub.ts'

describe('a data folder that cannot be used', () => {
  it('is named in both languages, with what to do', async () => {
    const data = join(import.meta.filename, 'data')

    const error = await openKeyring({
      ...{ secretKey: undefined, nextSecretKey: undefined, data },
    }).catch((reason: unknown) => reason)

    expect(error).toBeInstanceOf(DataFolderError)
    expect(error).toMatchObject({
      code: 'data_folder',
      message: expect.stringContaining(data),
      zh: expect.stringContaining(data),
    })
  })

  it('stops a hub that is given its key from elsewhere, too', () => {
    expect(() => holdDataFolder(join(import.meta.filename, 'data'))).toThrow(DataFolderError)
  })
})
