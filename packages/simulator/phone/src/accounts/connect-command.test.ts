/** The command a person copies to connect the account. */
import { describe, expect, it } from 'vitest'
import type { Account } from './account.ts'
import { connectCommand } from './connect-command.ts'

const account: Account = {
  appid: 'wx1234567890abcdef',
  secret: 'S',
  token: 'T',
  encodingAesKey: 'K'.repeat(43),
  mode: 'safe',
  originalId: 'gh_0123456789ab',
  kind: 'subscription',
  verified: false,
  confirmsMass: false,
}

describe('the command that connects an account', () => {
  it('carries everything the hub must know', () => {
    expect(connectCommand(account)).toBe(
      `npx mphub account add --appid wx1234567890abcdef --secret S --token T --aes-key ${'K'.repeat(43)} --mode safe`,
    )
  })
})
