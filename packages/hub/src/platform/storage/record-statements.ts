/** Writes down the statements of a migration instead of running them. */
import {
  DummyDriver,
  Kysely,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
} from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from './database.ts'

/** As `db` would be sent them. */
export async function recordStatements(
  db: Kysely<Database>,
  up: Migration['up'],
): Promise<CompiledQuery[]> {
  const statements: CompiledQuery[] = []
  const executor = db.getExecutor()
  const recorder = new Kysely({
    dialect: {
      createAdapter: () => executor.adapter,
      createDriver: () => new Recorder(statements),
      createIntrospector: () => db.introspection,
      createQueryCompiler: () => ({
        compileQuery: (node, queryId) => executor.compileQuery(node, queryId),
      }),
    },
    plugins: [...executor.plugins],
  })
  await up(recorder)
  return statements
}

class Recorder extends DummyDriver {
  readonly #statements: CompiledQuery[]

  constructor(statements: CompiledQuery[]) {
    super()
    this.#statements = statements
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const statements = this.#statements
    return {
      async executeQuery<Row>(statement: CompiledQuery): Promise<QueryResult<Row>> {
        statements.push(statement)
        return { rows: [] }
      },
      streamQuery() {
        throw new Error('a migration is a list of statements; it reads nothing')
      },
    }
  }
}
