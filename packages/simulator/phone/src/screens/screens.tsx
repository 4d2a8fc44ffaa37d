/** What lies over the chat on a phone: a web page, the scanner, the map, a picture. */
import { useMemo, useState, type ReactNode } from 'react'
import type { Account } from '../accounts/account.ts'
import { BrowserScreen } from '../browser/browser-screen.tsx'
import { SettingsScreen } from '../browser/settings-screen.tsx'
import type { Fan } from '../fans/fan.ts'
import { inSimulator } from './in-simulator.ts'
import { PictureScreen } from './picture-screen.tsx'
import { PlaceScreen } from './place-screen.tsx'
import type { Place } from './place.ts'
import { ScanScreen } from './scan-screen.tsx'
import './screens.css'
import { ScreensContext, type OpenScreens } from './use-screens.ts'

type Screen =
  | { readonly kind: 'browser'; readonly address: string }
  | { readonly kind: 'picture'; readonly address: string }
  | { readonly kind: 'settings' }
  | { readonly kind: 'scan'; readonly done: (text: string | undefined) => void }
  | { readonly kind: 'place'; readonly done: (place: Place | undefined) => void }

interface ScreensProps {
  readonly account: Account
  readonly fan: Fan
  readonly children: ReactNode
}

export function Screens({ account, fan, children }: ScreensProps) {
  const [stack, setStack] = useState<readonly Screen[]>([])
  const screens = useMemo(() => openingOn(setStack, fan.openid), [fan.openid])
  const close = (screen: Screen) => setStack((now) => now.filter((one) => one !== screen))
  return (
    <ScreensContext value={screens}>
      {children}
      {stack.map((screen, index) => (
        <div key={index} className="screen" data-testid={`screen-${screen.kind}`}>
          <ScreenContent
            screen={screen}
            account={account}
            fan={fan}
            onClose={() => close(screen)}
          />
        </div>
      ))}
    </ScreensContext>
  )
}

type SetStack = (change: (stack: readonly Screen[]) => readonly Screen[]) => void

function openingOn(setStack: SetStack, openid: string): OpenScreens {
  const put = (screen: Screen) => setStack((now) => [...now, screen])
  return {
    open: (address) =>
      put({
        kind: 'browser',
        address: inSimulator(address, { origin: location.origin, openid }),
      }),
    look: (address) => put({ kind: 'picture', address }),
    settings: () => put({ kind: 'settings' }),
    scan: () => new Promise((done) => put({ kind: 'scan', done })),
    choosePlace: () => new Promise((done) => put({ kind: 'place', done })),
  }
}

interface ScreenContentProps extends Omit<ScreensProps, 'children'> {
  readonly screen: Screen
  readonly onClose: () => void
}

function ScreenContent({ screen, account, fan, onClose }: ScreenContentProps) {
  switch (screen.kind) {
    case 'browser':
      return (
        <BrowserScreen account={account} fan={fan} address={screen.address} onClose={onClose} />
      )
    case 'picture':
      return <PictureScreen address={screen.address} onClose={onClose} />
    case 'settings':
      return <SettingsScreen account={account} fan={fan} onClose={onClose} />
    case 'scan':
      return (
        <ScanScreen
          account={account}
          onDone={(text) => {
            screen.done(text)
            onClose()
          }}
        />
      )
    case 'place':
      return (
        <PlaceScreen
          onDone={(place) => {
            screen.done(place)
            onClose()
          }}
        />
      )
  }
}
