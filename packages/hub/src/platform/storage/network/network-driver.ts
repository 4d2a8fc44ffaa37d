/** Kysely’s driver for a database server: transactions, queries with a time limit, broken connections thrown away. */
import type {
  CompiledQuery,
  DatabaseConnection,
  Driver,
  QueryResult,
  TransactionSettings,
} from 'kysely'
import type { CheckedPool, Lent } from './checked-pool.ts'
import { ConnectionLostError } from './connection-lost-error.ts'

export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export type Rows = QueryResult<Record<string, unknown>>

/** What of a server Kysely does not do by itself. */
export interface NetworkSpeech<Connection> {
  run(connection: Connection, statement: Statement): Promise<Rows>
  /** What begins a transaction. */
  begin(settings: TransactionSettings): readonly string[]
  /** The answer to COMMIT says that nothing was kept. */
  hasRolledBack(rows: Rows): boolean
  /** `kept`: the server has refused the query and goes on. `read_only`: it takes no writes any more. */
  judge(error: unknown): 'kept' | 'read_only' | 'lost'
}

interface NetworkConnection extends DatabaseConnection {
  release(): void
}

export function createNetworkDriver<Connection extends object>(
  pool: CheckedPool<Connection>,
  speech: NetworkSpeech<Connection>,
): Driver {
  const open = new WeakMap<DatabaseConnection, NetworkConnection>()

  async function run(connection: DatabaseConnection, sql: string): Promise<Rows> {
    return connection.executeQuery(statementOf(sql))
  }

  return {
    init: async () => undefined,
    async acquireConnection() {
      const connection = createConnection(await pool.lend(), { pool, speech })
      open.set(connection, connection)
      return connection
    },
    async beginTransaction(connection, settings) {
      for (const sql of speech.begin(settings)) await run(connection, sql)
    },
    async commitTransaction(connection) {
      if (speech.hasRolledBack(await run(connection, 'commit'))) {
        throw new Error('a transaction was committed after one of its statements had failed')
      }
    },
    rollbackTransaction: async (connection) => void (await run(connection, 'rollback')),
    savepoint: async (connection, name) =>
      void (await run(connection, `savepoint ${quoted(name)}`)),
    rollbackToSavepoint: async (connection, name) =>
      void (await run(connection, `rollback to savepoint ${quoted(name)}`)),
    releaseSavepoint: async (connection, name) =>
      void (await run(connection, `release savepoint ${quoted(name)}`)),
    releaseConnection: async (connection) => open.get(connection)?.release(),
    destroy: () => pool.end(),
  }
}

/** Names of savepoints are ours, and plain words in both databases. */
function quoted(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`${name} is no name for a savepoint`)
  return name
}

function statementOf(sql: string): CompiledQuery<Record<string, unknown>> {
  return {
    query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] },
    queryId,
    sql,
    parameters: [],
  }
}

const queryId = { queryId: 'mphub' }

interface Surroundings<Connection> {
  readonly pool: CheckedPool<Connection>
  readonly speech: NetworkSpeech<Connection>
}

function createConnection<Connection extends object>(
  lent: Lent<Connection>,
  { pool, speech }: Surroundings<Connection>,
): NetworkConnection {
  let broken = false

  async function executeQuery<Row>(statement: CompiledQuery): Promise<QueryResult<Row>> {
    if (broken)
      throw new ConnectionLostError('the connection to the database was lost before', {
        cause: undefined,
        sent: false,
      })
    try {
      // Kysely alone knows which rows its query gives.
      return (await speech.run(lent.connection, statement)) as QueryResult<Row>
    } catch (error) {
      const verdict = speech.judge(error)
      if (verdict === 'kept') throw error
      broken = true
      pool.suspect(lent.connection)
      if (verdict === 'read_only') throw error
      throw new ConnectionLostError('the connection to the database was lost', {
        cause: error,
        sent: true,
      })
    }
  }

  return {
    executeQuery,
    streamQuery() {
      throw new Error('rows are read in pages, not streamed')
    },
    release: () => lent.release({ broken }),
  }
}
