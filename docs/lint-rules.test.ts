/** Proves that the linter keeps the arrows pointing down, and text from outside out of queries. */
import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..')

/** A line in a file of a folder, and whether the house allows it. */
type Case = readonly [folder: string, line: string]

const refused: readonly Case[] = [
  ['packages/wechat/src/xml', "import 'mphub'"],
  ['packages/wechat/src/xml', "import '@mphub/simulator'"],
  ['packages/wechat/src/xml', "import '../../../hub/src/platform/clock.ts'"],
  ['packages/wechat/src/api', "import '../client/client.ts'"],
  ['packages/wechat/src/api/card', "import '../../client/client.ts'"],
  ['packages/simulator/src/wire', "import '@mphub/wechat'"],
  ['packages/simulator/src/wire', "import '@mphub/wechat/client'"],
  ['packages/simulator/src/wire', "import 'mphub/module'"],
  ['packages/simulator/src/wire', "import '../../../wechat/src/crypto/signature.ts'"],
  ['packages/simulator/phone/src/chat', "import '@mphub/wechat'"],
  ['packages/simulator/phone/src/chat', "import '../../../src/chats/chats.ts'"],
  ['packages/hub/src/platform', "import '../accounts/accounts.ts'"],
  ['packages/hub/src/platform/storage', "import '../../rules/rules.ts'"],
  ['packages/hub/src/platform/api', "import '../../users/keys.ts'"],
  ['packages/hub/src/platform/limits', "import { sql } from 'kysely'"],
  ['packages/hub/src/users', "import '../accounts/accounts.ts'"],
  ['packages/hub/src/accounts', "import '../fans/fans.ts'"],
  ['packages/hub/src/accounts', "import type { Hub } from '../hub.ts'"],
  ['packages/hub/src/fans', "import '../callback/callback.ts'"],
  ['packages/hub/src/rules', "export { x } from '../modules/modules.ts'"],
  ['packages/hub/src/modules', "export const x = () => import('../rules/rules.ts')"],
  ['packages/hub/src/modules', "import '../cli/output.ts'"],
  ['packages/hub/src/callback', "import '../cli/output.ts'"],
  ['packages/hub/src/callback', "import '../operations/operations.routes.ts'"],
  ['packages/hub/src/callback', "import '../fans/fan.repository.ts'"],
  ['packages/hub/src/operations', "import '../rules/rules.ts'"],
  ['packages/hub/src/operations', "import '../callback/tally.ts'"],
  ['packages/hub/src/cli', "import '@mphub/simulator'"],
  ['packages/hub/src/cli', "import { sql } from 'kysely'"],
  ['packages/hub/src/callback', "import { sql } from 'kysely'"],
  ['packages/hub/src/platform/storage', 'sql.raw(`select * from fan where openid = ${openid}`)'],
  ['packages/hub/src/platform/storage/copy', "sql['raw']('select 1')"],
  ['packages/hub/src/platform/storage/copy', 'sql`select ${sql.lit(openid)}`'],
  ['packages/hub/src/platform/storage', 'db.executeQuery(CompiledQuery.raw(text))'],
  ['packages/hub/src/platform/queue', 'RawNode.createWithSql(text)'],
]

const allowed: readonly Case[] = [
  ['packages/wechat/src/xml', "import '../crypto/signature.ts'"],
  ['packages/wechat/src/client', "import '../api/endpoint.ts'"],
  ['packages/simulator/src/wire', "import '../clock.ts'"],
  ['packages/simulator/src/wire', "import '@mphub/wechat/endpoints'"],
  ['packages/simulator/phone/src/chat', "import '../fans/fan.ts'"],
  ['packages/hub/src/platform', "import './storage/database.ts'"],
  ['packages/hub/src/platform/storage', "import { sql } from 'kysely'"],
  ['packages/hub/src/platform/storage', 'sql`select ${openid} from ${sql.table(name)}`'],
  ['packages/hub/src/platform/storage', "import '../clock.ts'"],
  ['packages/hub/src/platform/api', "import '../clock.ts'"],
  ['packages/hub/src/users', "import '../platform/api/route.ts'"],
  ['packages/hub/src/accounts', "import '../platform/storage/database.ts'"],
  ['packages/hub/src/callback', "import '../fans/fans.ts'"],
  ['packages/hub/src/operations', "import '../platform/metrics/metrics.ts'"],
  ['packages/hub/src/cli', "import '../rules/rule.repository.ts'"],
]

const lintReport = z.object({
  diagnostics: z.array(z.object({ filename: z.string(), code: z.string() })),
})

let workshop: string
let found: ReadonlySet<string>

beforeAll(async () => {
  workshop = await mkdtemp(join(tmpdir(), 'mphub-imports-'))
  await copyFile(join(root, '.oxlintrc.json'), join(workshop, '.oxlintrc.json'))
  await writeCases('refused', refused)
  await writeCases('allowed', allowed)
  found = filesWithRestrictions()
})

afterAll(() => rm(workshop, { recursive: true }))

describe('the linter', () => {
  it.each(refused.map(([folder, line], index) => [folder, line, index] as const))(
    'refuses in %s: %s',
    (folder, _line, index) => {
      expect(found).toContain(`${folder}/refused-${index}.ts`)
    },
  )

  it.each(allowed.map(([folder, line], index) => [folder, line, index] as const))(
    'allows in %s: %s',
    (folder, _line, index) => {
      expect(found).not.toContain(`${folder}/allowed-${index}.ts`)
    },
  )
})

async function writeCases(name: string, cases: readonly Case[]): Promise<void> {
  for (const [index, [folder, line]] of cases.entries()) {
    const path = join(workshop, folder, `${name}-${index}.ts`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `${line}\n`)
  }
}

function filesWithRestrictions(): ReadonlySet<string> {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const arguments_ = [oxlint, '--format', 'json', '--no-ignore']
  const { stdout } = spawnSync(process.execPath, arguments_, { cwd: workshop, encoding: 'utf8' })
  const { diagnostics } = lintReport.parse(JSON.parse(stdout))
  const restricted = diagnostics.filter(({ code }) => code.includes('no-restricted-'))
  return new Set(restricted.map(({ filename }) => filename))
}
