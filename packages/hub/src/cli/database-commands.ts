/** `mphub database`: what is stored where, how its tables change, and how it moves. */
import type { Command } from 'commander'
import { allMigrations, tablesOfTheMoment } from '../installation.ts'
import { readConfig } from '../platform/config.ts'
import { WrongUseError } from '../platform/errors.ts'
import { becomeSoleHub } from '../platform/sole-hub.ts'
import { copyDatabase } from '../platform/storage/copy/copy-database.ts'
import { connectStorage, openStorage } from '../platform/storage/database.ts'
import {
  DatabaseUrlError,
  describeAddress,
  parseDatabaseUrl,
  type DatabaseAddress,
} from '../platform/storage/database-url.ts'
import { planMigrations, type MigrationPlan } from '../platform/storage/migrate.ts'
import { describeServer } from '../platform/storage/server-facts.ts'
import { createPrinter, table } from './output.ts'
import { showProgress } from './progress.ts'
import { withJson } from './workplace.ts'

export function addDatabaseCommands(program: Command): void {
  const database = program.command('database').description('where everything is stored')
  addStatus(database)
  addPlan(database)
  addMigrate(database)
  addCopy(database)
}

function addStatus(database: Command): void {
  withJson(
    database.command('status').description('the database, and whether it keeps its word'),
  ).action(async (_options: unknown, command: Command) => {
    const { database: address } = readConfig(process.env)
    await using storage = await connectStorage(address)
    const pending = (await planMigrations(storage.db, allMigrations)).map(({ name }) => name)
    const { version, doubts } = await describeServer(storage.db)
    const value = { database: describeAddress(address), version, pending, doubts }
    createPrinter(command.opts()).print({ value, text: statusText(value) })
  })
}

interface Status {
  readonly database: string
  readonly version: string
  readonly pending: readonly string[]
  readonly doubts: readonly string[]
}

function statusText({ database, version, pending, doubts }: Status): string {
  return [
    `database  ${database}`,
    `version   ${version}`,
    `tables    ${pending.length === 0 ? 'up to date' : `${pending.length} changes to make: mphub database plan`}`,
    ...doubts.map((doubt) => `!         ${doubt}`),
  ].join('\n')
}

function addPlan(database: Command): void {
  withJson(
    database.command('plan').description('shows how the tables would change at the next start'),
  ).action(async (_options: unknown, command: Command) => {
    await using storage = await connectStorage(readConfig(process.env).database)
    const plans = await planMigrations(storage.db, allMigrations)
    const text =
      plans.length === 0 ? 'The tables are up to date.' : plans.map(planText).join('\n\n')
    createPrinter(command.opts()).print({ value: plans, text })
  })
}

function planText({ name, statements }: MigrationPlan): string {
  return [`-- ${name}`, ...statements.map((statement) => `${statement};`)].join('\n')
}

function addMigrate(database: Command): void {
  withJson(
    database.command('migrate').description('changes the tables now, as the next start would'),
  ).action(async (_options: unknown, command: Command) => {
    const steps = new Map<string, number>()
    const storage = await openStorage({
      address: readConfig(process.env).database,
      migrations: allMigrations,
      onProgress: ({ name, of }) => void steps.set(name, of),
    })
    await storage[Symbol.asyncDispose]()
    const text = steps.size === 0 ? 'The tables were up to date.' : [...steps.keys()].join('\n')
    createPrinter(command.opts()).print({ value: [...steps.keys()], text })
  })
}

function addCopy(database: Command): void {
  withJson(database.command('copy').description('moves everything into an empty database'))
    .requiredOption('--to <url>', 'as for MPHUB_DATABASE_URL')
    .action(async ({ to }: { to: string }, command: Command) => {
      const config = readConfig(process.env)
      const address = addressFrom(to, config.data)
      const { database: source } = config
      // A message that comes to a running hub meanwhile would be missing in the copy.
      using parts = new DisposableStack()
      if (source.dialect === 'sqlite') parts.use(becomeSoleHub(source.path))
      await using from = await openStorage({
        address: source,
        migrations: allMigrations,
        unhurried: true,
      })
      const progress = showProgress()
      const copied = await copyDatabase(from, address, {
        migrations: allMigrations,
        except: tablesOfTheMoment,
        onProgress: ({ table: name, rows }) => progress.say(`${name}: ${rows}`),
      })
      progress.end()
      const rows = [...copied].map(([name, count]) => [name, String(count)])
      createPrinter(command.opts()).print({
        value: { to: describeAddress(address), rows: Object.fromEntries(copied) },
        text: `${table(['TABLE', 'ROWS'], rows)}\nStart the hub with MPHUB_DATABASE_URL set to the new database, and the same secret key.`,
      })
    })
}

function addressFrom(url: string, folder: string): DatabaseAddress {
  try {
    return parseDatabaseUrl(url, folder)
  } catch (error) {
    if (!(error instanceof DatabaseUrlError)) throw error
    throw new WrongUseError({
      en: `--to cannot be used: ${error.reason.en}.`,
      zh: `--to 的值无法使用：${error.reason.zh}。`,
    })
  }
}
