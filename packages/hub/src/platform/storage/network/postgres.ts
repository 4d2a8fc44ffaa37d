/** Lets Kysely speak to PostgreSQL 13 and later. */
import pg from 'pg'
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Dialect,
  type TransactionSettings,
} from 'kysely'
import type { Host, NetworkAddress } from '../database-url.ts'
import { asSafeInteger } from './big-integer.ts'
import { createCheckedPool, type PoolState, type Server } from './checked-pool.ts'
import { ConnectionLostError } from './connection-lost-error.ts'
import { createNetworkDriver, type NetworkSpeech } from './network-driver.ts'
import { postgresFault, readOnlyErrors } from './postgres-fault.ts'
import { answerWithinMs, connectWithinMs, idleForMs, idleInTransactionMs } from './time-outs.ts'
import { tlsOptions } from './tls-options.ts'

const bigintType = 20
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number) =>
    oid === bigintType ? asSafeInteger : pg.types.getTypeParser(oid, 'text'),
}

export interface NetworkDialect {
  readonly dialect: Dialect
  readonly poolState: () => PoolState
}

export interface NetworkOptions {
  /** How long a query may take, in milliseconds; 0: as long as it needs. */
  readonly queryWithinMs: number
}

export function postgresDialect(address: NetworkAddress, options: NetworkOptions): NetworkDialect {
  const pool = createCheckedPool(address.hosts.map((host) => serverOn(host, address, options)))
  return {
    poolState: pool.state,
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => createNetworkDriver(pool, speech),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }
}

function serverOn(
  host: Host,
  address: NetworkAddress,
  { queryWithinMs }: NetworkOptions,
): Server<pg.PoolClient> {
  const name = `${host.name}:${host.port}`
  const pool = new pg.Pool({
    host: host.name,
    port: host.port,
    user: address.user,
    password: address.password.reveal(),
    database: address.database,
    ssl: tlsOptions(address) ?? false,
    max: address.poolSize,
    connectionTimeoutMillis: connectWithinMs,
    idleTimeoutMillis: idleForMs,
    query_timeout: queryWithinMs,
    statement_timeout: queryWithinMs,
    idle_in_transaction_session_timeout: queryWithinMs === 0 ? 0 : idleInTransactionMs,
    keepAlive: true,
    application_name: 'mphub',
    types,
  })
  // A connection that breaks while nobody waits for its answer leaves the pool; that is all.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    name,
    async lend() {
      const client = await pool.connect().catch((cause: unknown) => {
        if (cause instanceof Error && postgresFault(cause) !== undefined) throw cause
        throw new ConnectionLostError(`${name} cannot be reached`, { cause, sent: false })
      })
      return { connection: client, release: ({ broken }) => client.release(broken) }
    },
    async isWritable(client) {
      const question = { text: 'show transaction_read_only', query_timeout: answerWithinMs }
      const { rows } = await client.query<{ transaction_read_only: string }>(question)
      return rows[0]?.transaction_read_only === 'off'
    },
    end: () => pool.end(),
  }
}

const changing = ['INSERT', 'UPDATE', 'DELETE', 'MERGE']

const speech: NetworkSpeech<pg.PoolClient> = {
  async run(client, { sql, parameters }) {
    const { command, rowCount, rows } = await client.query<Record<string, unknown>>(sql, [
      ...parameters,
    ])
    if (command === 'ROLLBACK') return { rows: [{ command }] }
    return changing.includes(command) ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows }
  },
  begin({ isolationLevel, accessMode }: TransactionSettings) {
    const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`
    return [`start transaction${level}${accessMode === undefined ? '' : ` ${accessMode}`}`]
  },
  // PostgreSQL answers COMMIT with ROLLBACK when a statement of the transaction has failed.
  hasRolledBack: ({ rows }) => rows[0]?.['command'] === 'ROLLBACK',
  judge(error) {
    if (!(error instanceof Error) || postgresFault(error) === undefined) return 'lost'
    return 'code' in error && readOnlyErrors.includes(String(error.code)) ? 'read_only' : 'kept'
  },
}
