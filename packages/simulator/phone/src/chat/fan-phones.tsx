/** The phones of the fans that are shown, side by side; one of them where there is little room. */
import type { Account } from '../accounts/account.ts'
import { useRoom } from '../layout.tsx'
import { fanInHand, select, withoutFan, type Selection } from '../selection.ts'
import { FanPhone } from './fan-phone.tsx'

interface FanPhonesProps {
  readonly account: Account
  readonly selection: Selection
}

export function FanPhones({ account, selection }: FanPhonesProps) {
  const { narrow } = useRoom()
  const inHand = fanInHand(selection)
  const shown = narrow || selection.fans.length === 0 ? [inHand] : selection.fans
  return (
    <div className={shown.length > 1 ? 'phones phones-several' : 'phones'}>
      {shown.map((openid) => (
        <FanPhone
          key={`${account.appid}/${openid}`}
          account={account}
          openid={openid}
          isInHand={openid === inHand}
          {...(shown.length > 1 &&
            openid !== undefined && {
              onTake: () => openid !== inHand && select({ ...selection, inHand: openid }),
              onPutAway: () => select(withoutFan(selection, openid)),
            })}
        />
      ))}
    </div>
  )
}
