/**
 * Whose cookies a page on a phone sees. A browser has two jars for one window: its own, and one for
 * frames without credentials, which begins empty and ends with the window.
 */
import { createContext, use, useState } from 'react'

export type Jar =
  /** The browser’s own: kept over reloads. */
  | { readonly kind: 'own' }
  /** Of this fan alone, until the window is loaded again. */
  | { readonly kind: 'separate' }
  /** With another fan, too. */
  | { readonly kind: 'shared'; readonly with: string }

interface Owners {
  readonly own: string | undefined
  /** All who have had it. */
  readonly separate: readonly string[]
}

/** The first fan in a browser has its own jar for good, all others in a window have the second. */
export function jarFor(fan: string, { own, separate }: Owners, canSeparate: boolean): Jar {
  if (own === undefined || own === fan) return { kind: 'own' }
  if (!canSeparate) return { kind: 'shared', with: own }
  const other = separate.find((one) => one !== fan)
  return other === undefined ? { kind: 'separate' } : { kind: 'shared', with: other }
}

/** Who has had the second jar of this window. */
export interface WindowJar {
  fans(): readonly string[]
  take(fan: string): void
}

export function createWindowJar(): WindowJar {
  const fans = new Set<string>()
  return { fans: () => [...fans], take: (fan) => void fans.add(fan) }
}

const WindowJarContext = createContext<WindowJar>(createWindowJar())

export const JarOfWindow = WindowJarContext.Provider

const ownerKey = 'mphub.jar'

/** `fan` is an openid. Taken once, when a page is opened. */
export function useJar(fan: string): { readonly jar: Jar; readonly isSeparate: boolean } {
  const second = use(WindowJarContext)
  const [taken] = useState(() => {
    const own = localStorage.getItem(ownerKey) ?? undefined
    const canSeparate = 'credentialless' in HTMLIFrameElement.prototype
    const jar = jarFor(fan, { own, separate: second.fans() }, canSeparate)
    if (jar.kind === 'own') localStorage.setItem(ownerKey, fan)
    else second.take(fan)
    return { jar, isSeparate: jar.kind !== 'own' && canSeparate }
  })
  return taken
}
