/** The command that connects a simulated account to the hub. */
import type { Account } from './account.ts'

export function connectCommand(account: Account): string {
  const options = [
    ['appid', account.appid],
    ['secret', account.secret],
    ['token', account.token],
    ['aes-key', account.encodingAesKey],
    ['mode', account.mode],
  ]
  return ['npx mphub account add', ...options.map(([name, value]) => `--${name} ${value}`)].join(
    ' ',
  )
}
