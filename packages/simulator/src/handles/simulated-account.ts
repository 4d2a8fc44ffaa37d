/** An account in the hand of a test, with its fans and its server. */
import type { Account } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Clock } from '../clock.ts'
import type { Fans } from '../fans/fans.ts'
import type { Sender } from '../pushes/sender.ts'
import { verifyAddress, type Verification } from '../pushes/verify.ts'
import type { SimulatedFan } from './simulated-fan.ts'

export interface SimulatedAccount {
  /** As it is at this moment. */
  settings(): Account
  /** Someone new, who does not follow yet; or the fan with this openid, made when there is none. */
  fan(openid?: string): SimulatedFan
  /** Many who follow already, without pushes. The answer is their openids. */
  fans(count: number): string[]
  /** The address verification, as when the address is saved. */
  verify(): Promise<Verification>
}

interface Stage {
  readonly accounts: Accounts
  readonly clock: Clock
  readonly fans: Fans
  readonly sender: Sender
  readonly fanHandle: (appid: string, openid: string) => SimulatedFan
}

export function accountHandle(stage: Stage, appid: string): SimulatedAccount {
  const { accounts, clock, fans, sender, fanHandle } = stage
  accounts.get(appid)
  return {
    settings: () => accounts.get(appid),
    fan: (openid) => fanHandle(appid, fans.add(appid, openid ? { openid } : {}).openid),
    fans: (count) => fans.addFollowing(appid, count),
    verify: () => verifyAddress(accounts.get(appid), { clock, sender }),
  }
}
