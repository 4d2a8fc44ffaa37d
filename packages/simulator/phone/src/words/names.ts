/** Finds the name of a message, an event or a failure among the words of one language. */

export interface Said {
  readonly type: string
  readonly event?: string | null | undefined
  readonly failure?: string | null | undefined
}

interface Names {
  readonly kinds: Readonly<Record<string, string>>
  readonly events: Readonly<Record<string, string>>
  readonly failures: Readonly<Record<string, string>>
}

/** Undefined for an event without a name. */
export function nameIn(names: Names, { type, event, failure }: Said): string | undefined {
  if (type === 'event') return own(names.events, event)
  if (type === 'failure') return own(names.failures, failure) ?? own(names.failures, 'broken')
  return own(names.kinds, type) ?? type
}

/** Never what every object has, like `toString`. */
function own(names: Readonly<Record<string, string>>, key: string | null | undefined) {
  return key != null && Object.hasOwn(names, key) ? names[key] : undefined
}
