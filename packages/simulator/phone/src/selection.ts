/** Which account and fan are shown, kept in the address so that it can be shared and reloaded. */
import { useMemo, useSyncExternalStore } from 'react'

interface Selection {
  readonly account?: string
  readonly fan?: string
}

export function readSelection(search: string): Selection {
  const query = new URLSearchParams(search)
  const account = query.get('account')
  const fan = query.get('fan')
  return { ...(account && { account }), ...(account && fan && { fan }) }
}

export function writeSelection({ account, fan }: Selection): string {
  const query = new URLSearchParams()
  if (account) query.set('account', account)
  if (account && fan) query.set('fan', fan)
  return query.size === 0 ? '' : `?${query}`
}

export function useSelection(): Selection {
  const search = useSyncExternalStore(onNavigation, () => window.location.search)
  return useMemo(() => readSelection(search), [search])
}

export function select(selection: Selection): void {
  window.history.pushState(null, '', `${window.location.pathname}${writeSelection(selection)}`)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

function onNavigation(changed: () => void): () => void {
  window.addEventListener('popstate', changed)
  return () => window.removeEventListener('popstate', changed)
}
