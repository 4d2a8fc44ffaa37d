/** An installation in a folder of its own, for one test. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openInstallation, type Installation } from '../installation.ts'
import { readConfig } from '../platform/config.ts'

export interface TemporaryInstallation extends Installation {
  readonly folder: string
}

export async function temporaryInstallation(
  environment: Readonly<Record<string, string>> = {},
): Promise<TemporaryInstallation> {
  const folder = await mkdtemp(join(tmpdir(), 'mphub-'))
  const installation = await openInstallation(readConfig({ MPHUB_DATA: folder, ...environment }), 0)
  return {
    ...installation,
    folder,
    async [Symbol.asyncDispose]() {
      await installation[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}
