/** `mphub secret`: the key that seals all others. */
import type { Command } from 'commander'
import { resealAccounts } from '../accounts/reseal-accounts.ts'
import { exchangeMasterKey } from '../platform/secrets/exchange.ts'
import { withInstallation, withJson } from './workplace.ts'

export function addSecretCommands(program: Command): void {
  const secret = program.command('secret').description('the key that seals the secrets at rest')
  withJson(
    secret.command('rotate').description('exchanges the key, also beside running servers'),
  ).action((_options: unknown, command: Command) =>
    withInstallation(command, async ({ printer, secrets, ...installation }) => {
      const resealOld = () => resealAccounts(installation.db, secrets)
      const exchanged = await exchangeMasterKey({ ...installation, resealOld })
      printer.print({
        value: exchanged,
        text: `Sealed ${exchanged.resealed} anew, with the key ${exchanged.keyId}. Keep the key before for older backups.`,
      })
    }),
  )
}
