/** What the simulator says in both languages, in the one the person reads. */
import type { Language } from '../preferences.ts'

export interface Told {
  readonly en: string
  /** Missing when something else than the simulator speaks. */
  readonly zh?: string | null | undefined
}

export function told({ en, zh }: Told, language: Language): string {
  return language === 'zh' ? zh || en : en
}
