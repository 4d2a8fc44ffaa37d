/** The name of a kind of fault, or its own word where there is none. */
export function nameOf(names: Readonly<Record<string, string>>, kind: string): string {
  return Object.hasOwn(names, kind) ? (names[kind] ?? kind) : kind
}
