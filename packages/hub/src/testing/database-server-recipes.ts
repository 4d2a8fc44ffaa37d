/** How MariaDB and PostgreSQL are made and started. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface Program {
  readonly command: string
  readonly args: readonly string[]
}

export interface ServerPlace {
  readonly data: string
  readonly port: number
}

export interface TlsPaths {
  readonly cert: string
  readonly key: string
}

export interface Recipe {
  readonly name: 'MariaDB' | 'PostgreSQL'
  /** Tells whether it is installed. */
  readonly program: string
  /** Who runs it where root runs the test: these servers refuse root. */
  readonly user: string
  readonly scheme: string
  /** One that is there from the start. */
  readonly database: string
  readonly endsOn: NodeJS.Signals
  prepare(data: string): Program
  /** On 127.0.0.1 and 127.0.0.2. */
  serve(place: ServerPlace, tls: TlsPaths | undefined): Program
}

export const mariadb: Recipe = {
  name: 'MariaDB',
  program: 'mariadbd',
  user: 'mysql',
  scheme: 'mysql',
  database: 'mysql',
  endsOn: 'SIGKILL',
  prepare: (data) => ({
    command: 'mariadb-install-db',
    args: [`--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
  }),
  serve: ({ data, port }, tls) => ({
    command: 'mariadbd',
    args: [
      ...['--no-defaults', `--datadir=${data}`, `--socket=${join(data, 'socket')}`],
      ...[`--port=${port}`, '--bind-address=127.0.0.1,127.0.0.2'],
      ...(tls === undefined ? [] : [`--ssl-cert=${tls.cert}`, `--ssl-key=${tls.key}`]),
    ],
  }),
}

const postgresPrograms = newestPrograms('/usr/lib/postgresql')

export const postgres: Recipe = {
  name: 'PostgreSQL',
  program: join(postgresPrograms, 'postgres'),
  user: 'postgres',
  scheme: 'postgres',
  database: 'postgres',
  endsOn: 'SIGQUIT',
  prepare: (data) => ({
    command: join(postgresPrograms, 'initdb'),
    args: ['--auth=trust', '--username=postgres', '--no-sync', data],
  }),
  serve: ({ data, port }, tls) => ({
    command: join(postgresPrograms, 'postgres'),
    args: [
      ...['-D', data, '-k', data, '-p', String(port), '-h', '127.0.0.1,127.0.0.2'],
      ...(tls === undefined ? [] : ['-l', '-c', `ssl_cert_file=${tls.cert}`]),
      ...(tls === undefined ? [] : ['-c', `ssl_key_file=${tls.key}`]),
    ],
  }),
}

/** Debian keeps the programs of PostgreSQL in a folder for each version, beside the path. */
function newestPrograms(parent: string): string {
  try {
    const versions = readdirSync(parent).map(Number)
    return join(parent, String(Math.max(...versions)), 'bin')
  } catch {
    return ''
  }
}
