/** What a person chose for this page, remembered by the browser: colours and language. */
import { useSyncExternalStore } from 'react'
import type { Scheme } from './theme.ts'

export type Language = 'zh' | 'en'

/** The colours to show: the person's choice, else the system's. */
export function useScheme(): Scheme {
  const system: Scheme = useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const chosen = useSyncExternalStore(onStorage, () => localStorage.getItem('mphub.scheme'))
  return chosen === 'light' || chosen === 'dark' ? chosen : system
}

/** Choosing what the system shows anyway means following the system again. */
export function chooseScheme(scheme: Scheme): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  remember('mphub.scheme', scheme === system ? null : scheme)
}

/** Chinese unless the person chose English. */
export function readLanguage(): Language {
  return localStorage.getItem('mphub.language') === 'en' ? 'en' : 'zh'
}

export function useLanguage(): Language {
  return useSyncExternalStore(onStorage, readLanguage)
}

export function chooseLanguage(language: Language): void {
  remember('mphub.language', language)
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

function onStorage(changed: () => void): () => void {
  window.addEventListener('storage', changed)
  return () => window.removeEventListener('storage', changed)
}

/** The browser tells only other tabs about a change; this tells our own as well. */
function remember(key: string, value: string | null): void {
  if (value === null) localStorage.removeItem(key)
  else localStorage.setItem(key, value)
  window.dispatchEvent(new StorageEvent('storage', { key }))
}
