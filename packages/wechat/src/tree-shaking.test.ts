/** What a bundler makes of a program that makes one call. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'

const door = join(import.meta.dirname, 'endpoints.ts')

it('A bundle holds the calls that are used, and no others', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mphub-bundle-'))
  const entry = join(folder, 'entry.ts')
  await writeFile(entry, `import { menu } from '${door}'\nconsole.log(menu.create.path)\n`)

  const bundle = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: { ssr: entry, write: false, rolldownOptions: { external: ['zod'] } },
  })
  await rm(folder, { recursive: true })

  const code = JSON.stringify(bundle)
  expect(code).toContain('/cgi-bin/menu/create')
  expect(code).not.toContain('/cgi-bin/menu/get')
  expect(code).not.toContain('/cgi-bin/user/info')
})
