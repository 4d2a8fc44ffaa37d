/** What a test holds in its hand: the methods of a simulator in the same process. */
import type { Account, AccountInput } from '../accounts/account.ts'
import type { Alarms } from '../alarms/alarms.ts'
import type { Clock } from '../clock.ts'
import { ControlError } from '../control-error.ts'
import type { Domains } from '../domains/domains.ts'
import type { FaultInput } from '../faults/fault.ts'
import type { Faults } from '../faults/faults.ts'
import { loadOrder, type LoadOrderInput } from '../load/load-order.ts'
import type { Loads } from '../load/loads.ts'
import type { Sender } from '../pushes/sender.ts'
import type { Records } from '../records/records.ts'
import { recordedCalls } from './recorded-calls.ts'
import { accountHandle } from './simulated-account.ts'
import { createFanHandles, type SimulatedFan, type Stage } from './simulated-fan.ts'

interface Parts extends Stage {
  readonly alarms: Alarms
  readonly clock: Clock
  readonly domains: Domains
  readonly faults: Faults
  readonly loads: Loads
  readonly records: Records
  readonly reset: (options: { accounts: boolean }) => void
  readonly sender: Sender
}

export function createHandles(parts: Parts) {
  const { accounts, alarms, domains, faults, fans, loads, records, reset } = parts
  const fanHandle = createFanHandles(parts)

  function fan(openid: string): SimulatedFan {
    const account = accounts.list().find(({ appid }) => fans.find(appid, openid))
    if (account) return fanHandle(account.appid, openid)
    throw new ControlError('unknown_fan', {
      en: `no account has a fan ${openid}: make one with account(appid).fan()`,
      zh: `没有公众号有粉丝 ${openid}：请用 account(appid).fan() 新建`,
    })
  }

  return {
    ...recordedCalls(records),
    addAccount: (account: AccountInput = {}, options: { isKept?: boolean } = {}) =>
      accounts.add(account, options),
    accounts: () => accounts.list(),
    account: (account: string | Pick<Account, 'appid'>) =>
      accountHandle({ ...parts, fanHandle }, typeof account === 'string' ? account : account.appid),
    fan,
    async fault(fault: FaultInput) {
      const added = faults.add(fault)
      await domains.settle()
      return added
    },
    async removeFault(id: string) {
      faults.remove(id)
      await domains.settle()
    },
    alarms: (appid?: string) => alarms.list(appid),
    load: ({ appid }: Pick<Account, 'appid'>, order: LoadOrderInput) =>
      loads.start(accounts.get(appid), loadOrder.parse(order)),
    domain: (host: string) => domains.open(host),
    reset: () => reset({ accounts: false }),
  }
}
