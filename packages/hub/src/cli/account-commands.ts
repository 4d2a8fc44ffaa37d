/** `mphub account`: the Official Accounts of this server. */
import { Option, type Command } from 'commander'
import {
  accountKinds,
  accountModes,
  type Account,
  type AccountChange,
  type AccountKind,
  type AccountMode,
} from '../accounts/account.ts'
import { addAccount, changeAccount, getAccount, removeAccount } from '../accounts/accounts.ts'
import { listAccounts } from '../accounts/account.repository.ts'
import { WrongUseError } from '../platform/errors.ts'
import { describeAccount, showAccount } from './account-output.ts'
import { checkCredentials } from './check-credentials.ts'
import { table } from './output.ts'
import { textReplyFrom } from './reply-option.ts'
import { withInstallation, withJson, type Workplace } from './workplace.ts'

interface AccountOptions {
  readonly secret?: string
  readonly token?: string
  readonly aesKey?: string
  readonly mode?: AccountMode
  readonly name?: string
  readonly originalId?: string
  readonly kind?: AccountKind
  readonly welcome?: string
  readonly default?: string
}

export function addAccountCommands(program: Command): void {
  const account = program.command('account').description('the Official Accounts of this server')
  addAccountAdd(account)
  addAccountSet(account)
  addAccountList(account)
  addAccountShow(account)
  addAccountCheck(account)
  addAccountRemove(account)
}

function addAccountAdd(account: Command): void {
  withSettings(account.command('add').description('adds an account'))
    .requiredOption('--appid <appid>', 'AppID of the console')
    .action((options: AccountOptions & { appid: string }, command: Command) =>
      withInstallation(command, async (workplace) => {
        const { appid } = options
        await addAccount(workplace, {
          ...settingsFrom(options),
          appid,
          secret: required(options.secret, '--secret <AppSecret>'),
          token: required(options.token, '--token <Token>'),
          mode: options.mode ?? (options.aesKey === undefined ? 'plain' : 'safe'),
        })
        print(await getAccount(workplace, appid), workplace)
      }),
    )
}

function addAccountSet(account: Command): void {
  withSettings(account.command('set').description('changes an account; what is not given stays'))
    .argument('<appid>')
    .action((appid: string, options: AccountOptions, command: Command) =>
      withInstallation(command, async (workplace) => {
        await changeAccount(workplace, appid, settingsFrom(options))
        print(await getAccount(workplace, appid), workplace)
      }),
    )
}

function addAccountList(account: Command): void {
  withJson(account.command('list').description('lists the accounts')).action(
    (_options: unknown, command: Command) =>
      withInstallation(command, async ({ printer, config, db, secrets }) => {
        const accounts = await listAccounts({ db, secrets })
        const rows = accounts.map(({ appid, name, mode, kind }) => [appid, name, mode, kind])
        printer.print({
          value: accounts.map((one) => showAccount(one, config)),
          text: table(['APPID', 'NAME', 'MODE', 'KIND'], rows),
        })
      }),
  )
}

function addAccountShow(account: Command): void {
  withJson(account.command('show').description('shows an account, without its secrets'))
    .argument('<appid>')
    .action((appid: string, _options: unknown, command: Command) =>
      withInstallation(command, async (workplace) =>
        print(await getAccount(workplace, appid), workplace),
      ),
    )
}

function addAccountCheck(account: Command): void {
  withJson(account.command('check').description('asks WeChat whether AppID and AppSecret fit'))
    .argument('<appid>')
    .action((appid: string, _options: unknown, command: Command) =>
      withInstallation(command, async (workplace) => {
        await checkCredentials(await getAccount(workplace, appid), workplace.config.wechatApi)
        workplace.printer.print({
          value: { appid, ok: true },
          text: `${appid}: WeChat accepts AppID and AppSecret.`,
        })
      }),
    )
}

function addAccountRemove(account: Command): void {
  withJson(account.command('remove').description('removes an account; its fans and messages stay'))
    .argument('<appid>')
    .action((appid: string, _options: unknown, command: Command) =>
      withInstallation(command, async (workplace) => {
        await removeAccount(workplace, appid)
        workplace.printer.print({ value: { appid, removed: true }, text: `Removed ${appid}.` })
      }),
    )
}

function print(account: Account, { printer, config }: Workplace): void {
  printer.print({ value: showAccount(account, config), text: describeAccount(account, config) })
}

function withSettings(command: Command): Command {
  return withJson(command)
    .option('--secret <secret>', 'AppSecret')
    .option('--token <token>', 'Token of the server configuration')
    .option('--aes-key <key>', 'EncodingAESKey, 43 characters')
    .addOption(new Option('--mode <mode>', 'message encryption').choices(accountModes))
    .option('--name <name>', 'what you call it')
    .option('--original-id <id>', 'original id (gh_…); pushes for another one are refused')
    .addOption(new Option('--kind <kind>', 'kind of account').choices(accountKinds))
    .option('--welcome <text>', 'answer to who follows; empty for none')
    .option('--default <text>', 'answer to what no rule answers; empty for none')
}

function settingsFrom(options: AccountOptions): AccountChange {
  const { secret, token, aesKey, mode, name, originalId, kind } = options
  return {
    ...{ secret, token, aesKey, mode, name, originalId, kind },
    welcome: textReplyFrom(options.welcome, '--welcome'),
    default: textReplyFrom(options.default, '--default'),
  }
}

function required(value: string | undefined, option: string): string {
  if (value !== undefined) return value
  throw new WrongUseError({ en: `${option} is missing.`, zh: `缺少 ${option}。` })
}
