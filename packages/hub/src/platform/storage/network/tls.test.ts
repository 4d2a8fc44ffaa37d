/** A database server that speaks TLS, and one that does not. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificates } from '../../../testing/certificates.fixture.ts'
import {
  describeEachDatabaseServer,
  type DatabaseServer,
} from '../../../testing/database-servers.ts'
import { openStorage, type Storage } from '../database.ts'
import { parseDatabaseUrl } from '../database-url.ts'
import { DatabaseUnreachableError } from '../storage-errors.ts'

const patience = 60_000

/** Files with the certificates of those who may be believed. */
async function writeAuthorities() {
  const folder = await mkdtemp(join(tmpdir(), 'mphub-database-tls-'))
  const files = { own: join(folder, 'own.pem'), other: join(folder, 'other.pem') }
  await writeFile(files.own, certificates.one.cert)
  await writeFile(files.other, certificates.other.cert)
  return { ...files, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

function open(url: string): Promise<Storage> {
  return openStorage({ address: parseDatabaseUrl(url, '/'), migrations: {}, busyMs: 0 })
}

async function isLetIn(url: string): Promise<true> {
  await using _storage = await open(url)
  return true
}

async function isEncrypted({ db, dialect }: Storage): Promise<boolean> {
  const question =
    dialect === 'mysql'
      ? sql<{
          cipher: string
        }>`select variable_value as cipher from information_schema.session_status
          where variable_name = 'Ssl_cipher'`
      : sql<{ cipher: string }>`select coalesce(cipher, '') as cipher from pg_stat_ssl
          where pid = pg_backend_pid()`
  const { rows } = await question.execute(db)
  return rows[0]?.cipher !== ''
}

/** Whether it lets nobody in who comes in clear. */
async function insistOnTls({ db, dialect }: Storage, insists: boolean): Promise<void> {
  if (dialect === 'mysql') {
    await sql`set global require_secure_transport = ${insists ? sql`on` : sql`off`}`.execute(db)
    return
  }
  const kind = insists ? sql`'hostssl'` : sql`'host'`
  await sql`
    do $$ begin
      execute format(
        'copy (select %L) to %L', ${kind} || ' all all samehost trust', current_setting('hba_file')
      );
      perform pg_reload_conf();
    end $$
  `.execute(db)
}

const untrusted =
  'self-signed certificate; name it, or who signed it, behind the address: ?ca=<file>'
const elsewhere = 'use a name in the address that is in the certificate'

describeEachDatabaseServer('a database server', (makeServer) => {
  const parts = new AsyncDisposableStack()
  let server: DatabaseServer
  let ca: Awaited<ReturnType<typeof writeAuthorities>>

  beforeAll(async () => {
    ca = parts.use(await writeAuthorities())
    server = parts.use(await makeServer())
  }, patience)
  afterAll(() => parts.disposeAsync())

  describe('with a certificate', () => {
    beforeAll(() => server.start(certificates.one), patience)
    afterAll(() => server.stop())

    it.each([
      ['with tls=verify, as its certificate proves its host', true, 'tls=verify&ca=', 'localhost'],
      ['with a named authority alone', true, 'ca=', 'localhost'],
      ['by its address, which is in the certificate', true, 'tls=verify&ca=', '127.0.0.1'],
      ['with tls=require, whoever it is', true, 'tls=require', '127.0.0.2'],
      ['with tls=off', false, 'tls=off', 'localhost'],
      ['without a word', false, '', 'localhost'],
    ])('is used %s, encrypted: %s', async (_how, encrypted, options, host) => {
      const named = options.endsWith('ca=') ? `${options}${ca.own}` : options

      await using storage = await open(server.url(named, host))

      expect(await isEncrypted(storage)).toBe(encrypted)
    })

    it('is used encrypted through every connection of the pool', async () => {
      await using storage = await open(server.url(`ca=${ca.own}&pool=4`))

      const all = await Promise.all(Array.from({ length: 20 }, () => isEncrypted(storage)))

      expect(all).toEqual(Array(20).fill(true))
    })

    it.each([
      ['nobody is named who knows it', 'localhost', undefined, untrusted],
      ['another authority is named', 'localhost', 'other', untrusted],
      ['its certificate is for another name', '127.1', 'own', elsewhere],
      ['its certificate is for another address', '127.0.0.2', 'own', elsewhere],
    ] as const)(
      'is not used when %s, and the error says why',
      async (_case, host, named, words) => {
        const authority = named === undefined ? '' : `&ca=${ca[named]}`

        const opening = open(server.url(`tls=verify${authority}`, host))

        await expect(opening).rejects.toThrow(DatabaseUnreachableError)
        await expect(opening).rejects.toThrow(words)
      },
    )

    it('lets nobody in who comes in clear, as long as it insists', async () => {
      await using storage = await open(server.url(`ca=${ca.own}`))
      const inClear = () => isLetIn(server.url('')).catch(String)
      // MariaDB gives no reason.
      const words = /wants TLS: write \?tls=verify|Access denied for user/

      await insistOnTls(storage, true)
      await expect.poll(inClear, { timeout: 5_000 }).toMatch(words)
      await insistOnTls(storage, false)
      await expect.poll(inClear, { timeout: 5_000 }).toBe(true)
    })
  })

  describe('without a certificate', () => {
    beforeAll(() => server.start(undefined), patience)
    afterAll(() => server.stop())

    it.each(['tls=require', 'tls=verify'])('is not used with %s', async (options) => {
      const opening = open(server.url(options))

      await expect(opening).rejects.toThrow(DatabaseUnreachableError)
      await expect(opening).rejects.toThrow('switch TLS on at the server, or write ?tls=off')
    })
  })
})
