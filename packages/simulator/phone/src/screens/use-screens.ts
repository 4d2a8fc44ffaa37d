/** How whatever is on a phone opens what lies over it. */
import { createContext, use } from 'react'
import type { Place } from './place.ts'

export interface OpenScreens {
  /** Opens a page in the browser of the phone. */
  open(address: string): void
  look(picture: string): void
  /** What the fan receives from the account. */
  settings(): void
  /** What the scanned code says; nothing when the fan went back. */
  scan(): Promise<string | undefined>
  choosePlace(): Promise<Place | undefined>
}

export const ScreensContext = createContext<OpenScreens | undefined>(undefined)

export function useScreens(): OpenScreens {
  const screens = use(ScreensContext)
  if (screens === undefined) throw new Error('useScreens is used outside of Screens')
  return screens
}
