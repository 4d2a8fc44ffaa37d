/** The server that gets a push, and the keys it knows: the account’s own, or that of a platform. */
import type { Account } from '../accounts/account.ts'

export interface Server extends Pick<
  Account,
  'callbackUrl' | 'token' | 'encodingAesKey' | 'mode' | 'originalId'
> {
  /** The one inside what is encrypted. */
  readonly appid: string
  /** The third-party platform that acts for the account, when it is its server. */
  readonly component?: string
}
