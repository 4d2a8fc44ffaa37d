/** Lets Kysely speak to MySQL 8 and MariaDB 10.6 and later. */
import { connect, isIP, type Socket } from 'node:net'
import mysql, {
  type PoolConnection,
  type ResultSetHeader,
  type RowDataPacket,
} from 'mysql2/promise'
import {
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import type { Host, NetworkAddress } from '../database-url.ts'
import { createCheckedPool, type Server } from './checked-pool.ts'
import { ConnectionLostError } from './connection-lost-error.ts'
import { mysqlFault, readOnlyErrors } from './mysql-fault.ts'
import { createNetworkDriver, type NetworkSpeech, type Rows } from './network-driver.ts'
import type { NetworkDialect, NetworkOptions } from './postgres.ts'
import { StatementTooLargeError } from './statement-too-large-error.ts'
import {
  answerWithinMs,
  connectWithinMs,
  idleInTransactionMs,
  idleToMysqlForMs,
} from './time-outs.ts'
import { tlsOptions, type TlsOptions } from './tls-options.ts'

/** Each costs memory on the server, which allows some thousands in all. */
const preparedPerConnection = 100

/**
 * What every session agrees on: nothing is cut silently, and reading locks no gaps, so that nodes
 * inserting side by side seldom deadlock.
 */
const sessionSettings = `set session
  sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_ZERO_DATE,NO_ZERO_IN_DATE',
  transaction_isolation = 'READ-COMMITTED', time_zone = '+00:00'`
/** The name of the same variable in MariaDB before 11.1. */
const olderSessionSettings = sessionSettings.replace('transaction_isolation', 'tx_isolation')

/** How many bytes a server takes at once, by its connections: `max_allowed_packet`. */
type MostBytes = WeakMap<PoolConnection, number>

export function mysqlDialect(address: NetworkAddress, options: NetworkOptions): NetworkDialect {
  const mostBytes: MostBytes = new WeakMap()
  const pool = createCheckedPool(
    address.hosts.map((host) => serverOn(host, { ...options, address, mostBytes })),
  )
  return {
    poolState: pool.state,
    dialect: {
      createAdapter: () => new MysqlAdapter(),
      createDriver: () => createNetworkDriver(pool, speechWithin({ ...options, mostBytes })),
      createIntrospector: (db) => new MysqlIntrospector(db),
      createQueryCompiler: () => new MysqlQueryCompiler(),
    },
  }
}

interface ServerOptions extends NetworkOptions {
  readonly address: NetworkAddress
  readonly mostBytes: MostBytes
}

function serverOn(
  host: Host,
  { address, queryWithinMs, mostBytes }: ServerOptions,
): Server<PoolConnection> {
  const name = `${host.name}:${host.port}`
  const ssl = tlsOptions(address)
  const agreed = new WeakSet<PoolConnection>()
  // The pool wraps a connection anew each time it lends it: what is known of it would be forgotten.
  const known = new WeakMap<object, PoolConnection>()
  const pool = mysql.createPool({
    host: host.name,
    port: host.port,
    user: address.user,
    password: address.password.reveal(),
    database: address.database,
    ...(ssl !== undefined && mysqlTls(ssl, host)),
    charset: 'utf8mb4',
    connectionLimit: address.poolSize,
    // The pool looks for idle ones only when fewer may be idle than there may be.
    maxIdle: address.poolSize - 1,
    idleTimeout: idleToMysqlForMs,
    gracefulEnd: true,
    connectTimeout: connectWithinMs,
    enableKeepAlive: true,
    supportBigNumbers: true,
    // Without it an insert that leaves known rows out counts the new ones.
    flags: ['-FOUND_ROWS'],
    maxPreparedStatements: preparedPerConnection,
  })
  // A connection that the server closes while nobody waits for its answer leaves the pool; that is all.
  pool.on('connection', (opened) => opened.on('error', () => undefined))

  async function connection(): Promise<PoolConnection> {
    try {
      const lent = await pool.getConnection()
      const same = known.get(lent.connection) ?? lent
      known.set(lent.connection, same)
      return same
    } catch (cause) {
      if (cause instanceof Error && mysqlFault(cause) !== undefined) throw cause
      throw new ConnectionLostError(`${name} cannot be reached`, { cause, sent: false })
    }
  }

  return {
    name,
    async lend() {
      const lent = await connection()
      return {
        connection: lent,
        release: ({ broken }) => (broken ? lent.destroy() : lent.release()),
      }
    },
    async isWritable(connection) {
      if (!agreed.has(connection)) {
        await agree(connection)
        if (queryWithinMs > 0) await limitIdleness(connection)
        agreed.add(connection)
      }
      const [rows] = await connection.query<RowDataPacket[]>(serverQuestion)
      mostBytes.set(connection, Number(rows[0]?.['mostBytes']))
      return Number(rows[0]?.['readOnly']) === 0
    },
    end: () => pool.end(),
  }
}

const serverQuestion = {
  sql: 'select @@global.read_only as readOnly, @@session.max_allowed_packet as mostBytes',
  timeout: answerWithinMs,
}

/** By itself the driver does not ask whose certificate it is. */
function mysqlTls(ssl: TlsOptions, host: Host) {
  const verifyIdentity = ssl.rejectUnauthorized
  return {
    ssl: { ...ssl, verifyIdentity },
    ...(verifyIdentity && isIP(host.name) !== 0 && { stream: () => socketTo(host) }),
  }
}

/**
 * The driver tells TLS the name of a host, and no address: what Node.js then takes the certificate
 * to be for, it finds at the socket, which has only names there by itself.
 */
function socketTo({ name, port }: Host): Socket {
  return Object.assign(connect({ host: name, port, keepAlive: true }), { _host: name })
}

async function agree(connection: PoolConnection): Promise<void> {
  try {
    await connection.query({ sql: sessionSettings, timeout: answerWithinMs })
  } catch (error) {
    if (!(error instanceof Error) || mysqlFault(error) === undefined) throw error
    await connection.query({ sql: olderSessionSettings, timeout: answerWithinMs })
  }
}

/** `idle_transaction_timeout` would be to the point, but MariaDB alone has it. */
async function limitIdleness(connection: PoolConnection): Promise<void> {
  const sql = `set session wait_timeout = ${idleInTransactionMs / 1_000}`
  await connection.query({ sql, timeout: answerWithinMs })
}

function speechWithin({
  queryWithinMs: timeout,
  mostBytes,
}: Pick<ServerOptions, 'queryWithinMs' | 'mostBytes'>): NetworkSpeech<PoolConnection> {
  return {
    async run(connection, { sql, parameters }) {
      refuseTooLarge(parameters, mostBytes.get(connection) ?? Infinity)
      // The protocol of prepared statements has no BEGIN, and no DDL of older servers.
      const [result] =
        parameters.length === 0
          ? await connection.query<RowDataPacket[] | ResultSetHeader>({ sql, timeout })
          : await connection.execute<RowDataPacket[] | ResultSetHeader>({
              sql,
              timeout,
              values: parameters.map(toValue),
            })
      return rowsOf(result)
    },
    begin({ isolationLevel, accessMode }: TransactionSettings) {
      const level =
        isolationLevel === undefined ? [] : [`set transaction isolation level ${isolationLevel}`]
      return [...level, `start transaction${accessMode === undefined ? '' : ` ${accessMode}`}`]
    },
    hasRolledBack: () => false,
    judge(error) {
      if (!(error instanceof Error) || mysqlFault(error) === undefined) return 'lost'
      return 'errno' in error && readOnlyErrors.includes(Number(error.errno)) ? 'read_only' : 'kept'
    },
  }
}

/** A type, a length and a number take less, besides the bytes of a text. */
const bytesBesideText = 32

/**
 * The server would close the connection in the middle of such a statement, which looks as if the
 * server had gone.
 *
 * @throws {@link StatementTooLargeError}
 */
function refuseTooLarge(parameters: readonly unknown[], most: number): void {
  let bytes = bytesBesideText
  for (const parameter of parameters) {
    const isText = typeof parameter === 'string' || parameter instanceof Uint8Array
    bytes += bytesBesideText + (isText ? Buffer.byteLength(parameter) : 0)
  }
  if (bytes > most) throw new StatementTooLargeError({ bytes, most })
}

function rowsOf(result: RowDataPacket[] | ResultSetHeader): Rows {
  if (Array.isArray(result)) return { rows: result }
  const { affectedRows, insertId, info } = result
  // Of an update: also the rows that had the new value before.
  const [, matched] = /^Rows matched: (\d+)/.exec(info) ?? []
  const count = matched === undefined ? affectedRows : Number(matched)
  return { numAffectedRows: BigInt(count), insertId: BigInt(insertId), rows: [] }
}

type Value = string | number | bigint | boolean | Buffer | null

function toValue(parameter: unknown): Value {
  switch (typeof parameter) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return parameter
    default:
      if (parameter === null || parameter === undefined) return null
      if (parameter instanceof Uint8Array) return Buffer.from(parameter)
      throw new Error(`a ${typeof parameter} cannot be stored`)
  }
}
