/** Ledgers as the tests of leases use them: every kind of them, watched, and cut off at will. */
import type { Kysely, Transaction } from 'kysely'
import { connectTestRedis, describeWithRedis } from '../../testing/redis.ts'
import { describe } from 'vitest'
import { describeEachDatabase, type DatabaseKind } from '../../testing/databases.ts'
import { parseDatabaseUrl } from '../storage/database-url.ts'
import { openStorage, type Database, type Migrations } from '../storage/database.ts'
import { databaseLedger } from './database-ledger.ts'
import { leaseMigrations } from './lease.migrations.ts'
import type { Lease } from './hold.ts'
import type { Ledger } from './ledger.ts'
import { memoryLedger } from './memory-ledger.ts'
import { redisLedger } from './redis-ledger.ts'

/** Where all nodes of a test keep their leases. */
export interface Ground extends AsyncDisposable {
  readonly ledger: Ledger
  /** Undefined in process: there is nothing to write to under a lease. */
  readonly db: Kysely<Database> | undefined
  /** Undefined where there is no Redis. */
  readonly loseRedisData: (() => Promise<void>) | undefined
}

export type OpenGround = () => Promise<Ground>

/** A specification that holds for every kind of ledger. */
export function describeEachLedger(title: string, specify: (open: OpenGround) => void): void {
  describe(`${title}, in process`, () => {
    specify(async () => ({
      ledger: memoryLedger(),
      db: undefined,
      loseRedisData: undefined,
      async [Symbol.asyncDispose]() {},
    }))
  })
  describeEachDatabase(title, (kind) => {
    specify(() => openDatabaseGround(kind))
    describeWithRedis('with a copy in Redis', () => {
      specify(() => openRedisGround(kind))
    })
  })
}

/** A table of what was written under leases, in the order of the store. */
type Written = Record<'written', { number: number; fence: number; holder: string }>

const migrations: Migrations = {
  ...leaseMigrations,
  written: {
    async up(db) {
      await db.schema
        .createTable('written')
        .addColumn('number', 'bigint', (column) => column.primaryKey())
        .addColumn('fence', 'bigint', (column) => column.notNull())
        .addColumn('holder', 'varchar(64)', (column) => column.notNull())
        .execute()
    },
  },
}

export interface DatabaseGround extends Ground {
  readonly db: Kysely<Database>
  /** Writes something in the name of a lease. */
  note(trx: Transaction<Database>, lease: Pick<Lease, 'fence'>, holder: string): Promise<void>
}

export async function openDatabaseGround(kind: DatabaseKind): Promise<DatabaseGround> {
  const parts = new AsyncDisposableStack()
  const { url } = parts.use(await kind.make())
  const address = parseDatabaseUrl(url, '')
  const { db } = parts.use(await openStorage({ address, migrations, busyMs: 0 }))
  return {
    db,
    ledger: databaseLedger(db),
    loseRedisData: undefined,
    async note(trx, { fence }, holder) {
      const tables = trx.withTables<Written>()
      const { last } = await tables
        .selectFrom('written')
        .select(({ fn }) => fn.max('number').as('last'))
        .executeTakeFirstOrThrow()
      await tables
        .insertInto('written')
        .values({ number: (last ?? 0) + 1, fence, holder })
        .execute()
    },
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

/** Under which numbers was written, in the order of the store. */
export async function writtenFences(db: Kysely<Database>): Promise<number[]> {
  const rows = await db
    .withTables<Written>()
    .selectFrom('written')
    .select('fence')
    .orderBy('number')
    .execute()
  return rows.map(({ fence }) => fence)
}

async function openRedisGround(kind: DatabaseKind): Promise<Ground> {
  const ground = await openDatabaseGround(kind)
  const { redis, prefix, loseAllData, ...disposable } = await connectTestRedis()
  return {
    db: ground.db,
    ledger: redisLedger({ redis: redis.commands, prefix, ledger: ground.ledger }),
    loseRedisData: loseAllData,
    async [Symbol.asyncDispose]() {
      await disposable[Symbol.asyncDispose]()
      await ground[Symbol.asyncDispose]()
    },
  }
}

/** The ledger as one node sees it: it can be cut off, and tells what is under way. */
export interface NodeLedger extends Ledger {
  isBusy(): boolean
  cutOff(): void
  reconnect(): void
}

export function nodeLedger(ledger: Ledger): NodeLedger {
  let underWay = 0
  let reachable = true

  async function pass<Result>(ask: () => Promise<Result>): Promise<Result> {
    if (!reachable) throw new Error('the ledger cannot be reached')
    underWay += 1
    try {
      return await ask()
    } finally {
      underWay -= 1
    }
  }

  return {
    find: (name) => pass(() => ledger.find(name)),
    claim: (name, claim) => pass(() => ledger.claim(name, claim)),
    renew: (name, mine) => pass(() => ledger.renew(name, mine)),
    release: (name, mine) => pass(() => ledger.release(name, mine)),
    isBusy: () => underWay > 0,
    cutOff: () => void (reachable = false),
    reconnect: () => void (reachable = true),
  }
}
