/** Which account and fans are shown, kept in the address so that it can be shared and reloaded. */
import { useMemo, useSyncExternalStore } from 'react'

export interface Selection {
  readonly account?: string
  /** Whose phones stand side by side, from left to right. The newest fan’s, when none is named. */
  readonly fans: readonly string[]
  /** The phone in hand: its pushes are shown. The first, when it is not said. */
  readonly inHand?: string
}

export function readSelection(search: string): Selection {
  const query = new URLSearchParams(search)
  const account = query.get('account')
  if (!account) return { fans: [] }
  const fans = [...new Set(query.getAll('fan').filter((fan) => fan !== ''))]
  const inHand = query.get('hand') ?? ''
  return { account, fans, ...(fans.indexOf(inHand) > 0 && { inHand }) }
}

export function writeSelection({ account, fans = [], inHand }: Partial<Selection>): string {
  const query = new URLSearchParams()
  if (account) query.set('account', account)
  if (account) for (const fan of fans) query.append('fan', fan)
  if (inHand && fans.indexOf(inHand) > 0) query.set('hand', inHand)
  return query.size === 0 ? '' : `?${query}`
}

export function fanInHand({ fans, inHand }: Selection): string | undefined {
  return inHand ?? fans[0]
}

/** Shows this fan in the place of the one whose phone is in hand. */
export function withFan(selection: Selection, fan: string): Selection {
  if (selection.fans.includes(fan)) return { ...selection, inHand: fan }
  const place = Math.max(0, selection.fans.indexOf(fanInHand(selection) ?? ''))
  return { ...selection, fans: selection.fans.toSpliced(place, 1, fan), inHand: fan }
}

/** Shows this fan beside the others; `first` is the one shown so far though nobody named them. */
export function withFanBeside(selection: Selection, fan: string, first?: string): Selection {
  const fans = selection.fans.length === 0 && first ? [first] : selection.fans
  return { ...selection, fans: [...new Set([...fans, fan])], inHand: fan }
}

export function withoutFan({ account, fans, inHand }: Selection, fan: string): Selection {
  const rest = fans.filter((one) => one !== fan)
  return { ...(account && { account }), fans: rest, ...(inHand && inHand !== fan && { inHand }) }
}

export function useSelection(): Selection {
  const search = useSyncExternalStore(onNavigation, () => window.location.search)
  return useMemo(() => readSelection(search), [search])
}

export function select(selection: Partial<Selection>): void {
  window.history.pushState(null, '', `${window.location.pathname}${writeSelection(selection)}`)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

function onNavigation(changed: () => void): () => void {
  window.addEventListener('popstate', changed)
  return () => window.removeEventListener('popstate', changed)
}
