/** MariaDB and PostgreSQL servers of a test’s own, on free ports, with data that is thrown away. */
import { spawnSync } from 'node:child_process'
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pem } from './certificates.fixture.ts'
import {
  mariadb,
  postgres,
  type Program,
  type Recipe,
  type TlsPaths,
} from './database-server-recipes.ts'
import { freePort } from './free-port.ts'
import { describeWithProgram, endServer, startServer, type Account } from './server-process.ts'

/** Disposing of it ends it, and removes its data. */
export interface DatabaseServer extends AsyncDisposable {
  /** For `MPHUB_DATABASE_URL`. */
  url(options: string, host?: string): string
  /** Speaks TLS when it has a certificate. */
  start(pem: Pem | undefined): Promise<void>
  stop(): Promise<void>
}

/** A specification for each kind. One that is not installed is skipped by name, or fails in CI. */
export function describeEachDatabaseServer(
  title: string,
  specify: (makeServer: () => Promise<DatabaseServer>) => void,
): void {
  for (const recipe of [mariadb, postgres]) {
    describeWithProgram(`${title}, ${recipe.name}`, recipe.program, () => {
      specify(() => makeServer(recipe))
    })
  }
}

/** It has never run. */
async function makeServer(recipe: Recipe): Promise<DatabaseServer> {
  const account = accountOf(recipe.user)
  const folder = await mkdtemp(join(tmpdir(), 'mphub-server-'))
  const data = join(folder, 'data')
  await mkdir(data, { mode: 0o700 })
  await giveTo(account, folder, data)
  runToItsEnd(recipe.prepare(data), account)
  const port = await freePort()
  let stop = async (): Promise<void> => undefined

  return {
    url: (options, host = 'localhost') =>
      `${recipe.scheme}://${host}:${port}/${recipe.database}?${options}`,
    async start(pem) {
      const tls = pem && (await writePem(folder, pem, account))
      const child = await startServer({ ...recipe.serve({ data, port }, tls), account })
      stop = () => endServer(child, recipe.endsOn)
    },
    stop: () => stop(),
    async [Symbol.asyncDispose]() {
      await stop()
      await rm(folder, { recursive: true })
    },
  }
}

function accountOf(user: string): Account {
  if (process.getuid?.() !== 0) return {}
  const ask = (flag: string): number => Number(spawnSync('id', [flag, user]).stdout)
  return { uid: ask('-u'), gid: ask('-g') }
}

async function giveTo({ uid, gid }: Account, ...paths: readonly string[]): Promise<void> {
  if (uid === undefined || gid === undefined) return
  for (const path of paths) await chown(path, uid, gid)
}

function runToItsEnd({ command, args }: Program, account: Account): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: '/', ...account })
  if (status !== 0) throw new Error(`${command} has failed: ${stdout}${stderr}`)
}

async function writePem(folder: string, pem: Pem, account: Account): Promise<TlsPaths> {
  const paths = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') }
  await writeFile(paths.cert, pem.cert, { mode: 0o600 })
  await writeFile(paths.key, pem.key, { mode: 0o600 })
  await giveTo(account, paths.cert, paths.key)
  return paths
}
