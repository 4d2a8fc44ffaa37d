/** Which version of mphub this is. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const manifest = z.object({ version: z.string() })

export function packageVersion(): string {
  const path = new URL('../../../package.json', import.meta.url)
  return manifest.parse(JSON.parse(readFileSync(path, 'utf8'))).version
}
