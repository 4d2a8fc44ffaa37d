/** The page: accounts and fans on the left, phones in the middle, what happens on the right. */
import { Spin } from 'antd'
import { useState } from 'react'
import { AccountsPanel } from './accounts/accounts-panel.tsx'
import { useAccounts, type Account } from './accounts/account.ts'
import { NoAccount, UnknownAccount } from './accounts/no-account.tsx'
import { Bench } from './bench/bench.tsx'
import { createWindowJar, JarOfWindow } from './browser/jar.ts'
import { FanPhones } from './chat/fan-phones.tsx'
import { Phone } from './chat/phone.tsx'
import { ScreenHeader } from './chat/screen-header.tsx'
import { useChosenFan, type Fan } from './fans/fan.ts'
import { Layout } from './layout.tsx'
import { Interruption } from './live/interruption.tsx'
import { Problem } from './problem.tsx'
import { fanInHand, useSelection } from './selection.ts'

export function App() {
  const selection = useSelection()
  const accounts = useAccounts()
  const account = chosenAccount(accounts.data ?? [], selection.account)
  const fan = useChosenFan(account?.appid, fanInHand(selection)).data?.[0]
  const [windowJar] = useState(createWindowJar)
  if (accounts.isPending) return <Spin className="page-spin" />
  if (accounts.data === undefined)
    return <Problem error={accounts.error} onRetry={() => void accounts.refetch()} />
  return (
    <JarOfWindow value={windowJar}>
      <Interruption />
      <Layout
        panel={<AccountsPanel accounts={accounts.data} account={account} fan={fan} />}
        phone={
          account === undefined ? (
            <Phone>
              <ScreenHeader title="" />
              {accounts.data.length === 0 ? <NoAccount /> : <UnknownAccount />}
            </Phone>
          ) : (
            <FanPhones account={account} selection={selection} />
          )
        }
        pushes={<Bench account={account} conversation={conversationOf(account, fan)} />}
      />
    </JarOfWindow>
  )
}

/** The one the address names, or the first when it names none. */
function chosenAccount(
  accounts: readonly Account[],
  named: string | undefined,
): Account | undefined {
  return named === undefined ? accounts[0] : accounts.find(({ appid }) => appid === named)
}

function conversationOf(account: Account | undefined, fan: Fan | undefined) {
  return account && fan && { appid: account.appid, openid: fan.openid }
}
