/** Reads what a hub has stored, past the hub itself: straight from the file, and never writing. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const row = z.object({
  kind: z.string(),
  state: z.string(),
  reply: z.string().nullable(),
  xml: z.string(),
})

export type StoredMessage = z.output<typeof row>

/** In the order in which they were stored. */
export function storedMessages(dataFolder: string): StoredMessage[] {
  return ask(dataFolder, 'select kind, state, reply, xml from message order by rowid', row)
}

/** How many rows each table has that a push writes to. */
export function storedRows(dataFolder: string) {
  return {
    message: countOf('message', dataFolder),
    signature: countOf('signature', dataFolder),
    fan: countOf('fan', dataFolder),
  }
}

export function storedRules(dataFolder: string): number {
  return countOf('rule', dataFolder)
}

const count = z.tuple([z.object({ rows: z.number() })])

function countOf(table: string, dataFolder: string): number {
  return count.parse(ask(dataFolder, `select count(*) as rows from ${table}`, z.unknown()))[0].rows
}

/** What SQLite itself says about the file: `ok`, or what is broken. */
export function integrity(dataFolder: string): string | undefined {
  const check = z.object({ integrity_check: z.string() })
  return ask(dataFolder, 'pragma integrity_check', check)[0]?.integrity_check
}

function ask<Row>(dataFolder: string, sql: string, schema: z.ZodType<Row>): Row[] {
  using database = new DatabaseSync(join(dataFolder, 'mphub.db'), { readOnly: true })
  return z.array(schema).parse(database.prepare(sql).all())
}
