/** Leaves out what expired more than a day ago: until then, who comes with it is told that it has. */

const dayMs = 24 * 60 * 60 * 1000

export function forgetExpired(all: Map<string, { readonly expiresAt: number }>, now: number): void {
  for (const [key, { expiresAt }] of all) if (now - expiresAt > dayMs) all.delete(key)
}
