/** `mphub backup` and `mphub restore`: everything in one file, and back, while the hub goes on. */
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { listAccounts } from '../accounts/account.repository.ts'
import { allMigrations, tablesOfTheMoment } from '../installation.ts'
import { readConfig, type Config } from '../platform/config.ts'
import { WrongUseError } from '../platform/errors.ts'
import { makeFolder } from '../platform/make-folder.ts'
import { backUp } from '../platform/storage/copy/back-up.ts'
import { openBackup, restore } from '../platform/storage/copy/restore.ts'
import { createPrinter } from './output.ts'
import { showProgress } from './progress.ts'
import { withInstallation, withJson } from './workplace.ts'

export function addBackupCommands(program: Command): void {
  withJson(program.command('backup').description('writes everything into one file'))
    .argument('[file]', 'file to make; in the data folder, named by the time, when not given')
    .action(async (file: string | undefined, _options: unknown, command: Command) => {
      const config = readConfig(process.env)
      const path = file === undefined ? nameByTime(config, 'mphub') : resolve(file)
      const { bytes } = await backUpTo(path, config)
      createPrinter(command.opts()).print({
        value: { file: path, bytes },
        text: `${path}  ${bytes} bytes\nKeep the secret key (secret.key, or MPHUB_SECRET_KEY) too, at another place.`,
      })
    })

  withJson(program.command('restore').description('puts a backup in the place of what is there'))
    .argument('<file>', 'what mphub backup has made')
    .option('--replace', 'also when accounts are there; they are backed up first')
    .action((file: string, { replace }: { replace?: true }, command: Command) =>
      withInstallation(command, async ({ config, db, secrets, printer }) => {
        await using backup = await openBackup(resolve(file), allMigrations)
        // Fails when the secrets of the backup do not open with the key at hand.
        const accounts = await listAccounts({ db: backup.db, secrets })
        const replaced = (await listAccounts({ db, secrets })).length
        if (replaced > 0 && replace !== true) throw wouldReplace(replaced)
        const before = nameByTime(config, 'before-restore')
        if (replaced > 0) await backUpTo(before, config)
        const progress = showProgress()
        const copied = await restore(backup, db, {
          except: tablesOfTheMoment,
          onProgress: ({ table, rows }) => progress.say(`${table}: ${rows}`),
        })
        progress.end()
        printer.print({
          value: {
            accounts: accounts.length,
            rows: Object.fromEntries(copied),
            ...(replaced > 0 && { before }),
          },
          text: `Restored ${accounts.length} accounts.${replaced > 0 ? ` What was there before: ${before}` : ''}`,
        })
      }),
    )
}

async function backUpTo(to: string, config: Config): Promise<{ readonly bytes: number }> {
  const progress = showProgress()
  try {
    return await backUp({
      from: config.database,
      to,
      migrations: allMigrations,
      except: tablesOfTheMoment,
      onProgress: ({ done, of, unit }) =>
        progress.say(of > 0 ? `${percent(done, of)} %` : `${done} ${unit}`),
    })
  } finally {
    progress.end()
  }
}

/** A compact copy may be smaller than the file, and never looks finished before it is. */
function percent(done: number, of: number): number {
  return Math.min(99, Math.floor((done / of) * 100))
}

function nameByTime({ data }: Config, name: string): string {
  const folder = join(data, 'backups')
  makeFolder(folder, 0o700)
  return join(folder, `${name}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.db`)
}

function wouldReplace(accounts: number): WrongUseError {
  return new WrongUseError({
    en: `There are ${accounts} accounts here, which the backup would replace. Give --replace when that is what you want; they are backed up first.`,
    zh: `当前已有 ${accounts} 个公众号，恢复会替换它们。确认请加 --replace；替换前会自动备份。`,
  })
}
