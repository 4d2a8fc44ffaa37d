/** What the page has said about the dots in the corner of the browser, and what lies behind them. */
import { useState } from 'react'
import type { PageHost, ShareData } from './sdk-calls.ts'

interface Dots {
  readonly isHidden: boolean
  readonly hiddenItems: readonly string[]
  readonly shared?: ShareData
}

const untouched: Dots = { isHidden: false, hiddenItems: [] }

export function useDots() {
  const [shown, setShown] = useState<Dots>(untouched)
  const host: Pick<PageHost, 'share' | 'hideMenu' | 'hideItems'> = {
    share: (shared) => setShown((now) => ({ ...now, shared })),
    hideMenu: (isHidden) => setShown((now) => ({ ...now, isHidden })),
    hideItems(items, hidden) {
      setShown((now) => {
        const others = now.hiddenItems.filter((one) => !items.includes(one))
        return { ...now, hiddenItems: hidden ? [...others, ...items] : others }
      })
    },
  }
  return { shown, host, forget: () => setShown(untouched) }
}
