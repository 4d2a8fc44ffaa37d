/** `mphub key`: what other programs prove themselves with to the management API. */
import { Option, type Command } from 'commander'
import { roles, type Role } from '../platform/api/role.ts'
import type { ApiKey } from '../users/key.ts'
import { createKey, listKeys, revokeKey } from '../users/keys.ts'
import { table } from './output.ts'
import { withInstallation, withJson } from './workplace.ts'

export function addKeyCommands(program: Command): void {
  const key = program.command('key').description('API keys, for programs that use this server')
  addKeyCreate(key)
  addKeyList(key)
  addKeyRevoke(key)
}

function addKeyCreate(key: Command): void {
  withJson(key.command('create').description('makes a key, and shows it this once'))
    .requiredOption('--name <name>', 'what you call it, such as the program that uses it')
    .addOption(new Option('--role <role>', 'what it may do').choices(roles).makeOptionMandatory())
    .action((options: { name: string; role: Role }, command: Command) =>
      withInstallation(command, async ({ db, clock, printer }) => {
        const { key: secret, ...made } = await createKey({ db, clock }, options)
        printer.print({
          value: { ...made, key: secret.reveal() },
          text: `${secret.reveal()}\nKeep it well: it is not shown again.`,
        })
      }),
    )
}

function addKeyList(key: Command): void {
  withJson(key.command('list').description('lists the keys')).action(
    (_options: unknown, command: Command) =>
      withInstallation(command, async ({ db, printer }) => {
        const keys = await listKeys(db)
        const head = ['NAME', 'ROLE', 'BEGINS', 'CREATED', 'LAST USED']
        printer.print({ value: keys, text: table(head, keys.map(rowOf)) })
      }),
  )
}

function addKeyRevoke(key: Command): void {
  withJson(key.command('revoke').description('makes a key invalid, at once'))
    .argument('<name>')
    .action((name: string, _options: unknown, command: Command) =>
      withInstallation(command, async ({ db, printer }) => {
        await revokeKey(db, name)
        printer.print({ value: { name, revoked: true }, text: `Revoked ${name}.` })
      }),
    )
}

function rowOf({ name, role, prefix, createdAt, lastUsedAt }: ApiKey): string[] {
  return [name, role, `mphub_${prefix}`, instant(createdAt), lastUsedAt ? instant(lastUsedAt) : '-']
}

function instant(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}
