/** Whose server gets the pushes of an account: its own, or that of a platform it has authorized. */
import type { Account } from '../accounts/account.ts'
import type { Server } from '../pushes/server.ts'
import type { Authorizations } from './authorizations.ts'
import type { Components } from './components.ts'
import { rightToMessages } from './rights.ts'

interface Parts {
  readonly authorizations: Pick<Authorizations, 'by'>
  readonly components: Pick<Components, 'find'>
}

/** One platform at a time: the one that was given the right last. */
export function createServerOf(parts: Parts): (account: Account) => Server {
  const { authorizations, components } = parts
  return (account) => {
    const component = authorizations
      .by(account.appid)
      .filter(({ rights }) => rights.includes(rightToMessages))
      .map((authorization) => components.find(authorization.component))
      .findLast((one) => one !== undefined && one.messageUrl !== '')
    if (!component) return account
    const { appid, token, encodingAesKey, messageUrl } = component
    return {
      ...{ appid, token, encodingAesKey, mode: 'safe', originalId: account.originalId },
      callbackUrl: messageUrl.replaceAll('$APPID$', account.appid),
      component: appid,
    }
  }
}
