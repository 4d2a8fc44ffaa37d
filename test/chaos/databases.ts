/** The database of a run, which the judge reads past the hubs. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createConnection } from 'mysql2/promise'
import { Client } from 'pg'
import { databaseKinds, type DatabaseKind } from '../../packages/hub/src/testing/databases.ts'
import type { Target } from '../../packages/hub/src/testing/proxy.ts'

export type DatabaseName = DatabaseKind['name']

export interface RunDatabase extends AsyncDisposable {
  /** Undefined when it is a file. */
  readonly server: Target | undefined
  /** For `MPHUB_DATABASE_URL`; `port` when the way leads over a proxy. */
  url(port?: number): string
  ask(sql: string): Promise<readonly unknown[]>
  /** What is broken in it, as far as it can say. */
  damages(): Promise<readonly unknown[]>
}

/** Whether a run on such a database is possible on this machine. */
export function isHere(name: DatabaseName): boolean {
  return databaseKinds.some((kind) => kind.name === name)
}

/** Makes an empty one, which is dropped afterwards. An embedded one lies in `folder`. */
export async function makeDatabase(name: DatabaseName, folder: string): Promise<RunDatabase> {
  if (name === 'SQLite') return fileIn(folder)
  const kind = databaseKinds.find((kind) => kind.name === name)
  if (kind === undefined) throw new Error(`${name} does not answer on this machine`)
  const made = await kind.make()
  const { hostname: host, port } = new URL(made.url)
  return {
    server: { host, port: Number(port) },
    url: (port) => (port === undefined ? made.url : overPort(made.url, port)),
    ask: (sql) => (name === 'MariaDB' ? askMariadb : askPostgres)(made.url, sql),
    damages: async () => [],
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  }
}

function fileIn(folder: string): RunDatabase {
  const path = join(folder, 'mphub.db')

  async function ask(sql: string): Promise<readonly unknown[]> {
    using database = new DatabaseSync(path, { readOnly: true })
    return database.prepare(sql).all()
  }

  return {
    server: undefined,
    url: () => `sqlite:${path}`,
    ask,
    damages: () => ask(`select * from pragma_integrity_check where integrity_check <> 'ok'`),
    [Symbol.asyncDispose]: async () => {},
  }
}

function overPort(address: string, port: number): string {
  const url = new URL(address)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return url.href
}

async function askMariadb(uri: string, sql: string): Promise<readonly unknown[]> {
  const connection = await createConnection({ uri })
  try {
    const [rows] = await connection.query(sql)
    return Array.isArray(rows) ? rows : []
  } finally {
    await connection.end()
  }
}

async function askPostgres(connectionString: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
