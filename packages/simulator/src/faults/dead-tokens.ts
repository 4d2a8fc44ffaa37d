/** The access_tokens that the fault `expire-token` has expired; the latest thousand. */

export interface DeadTokens {
  kill(token: string): void
  has(token: string): boolean
  clear(): void
}

const most = 1000

export function createDeadTokens(): DeadTokens {
  const tokens = new Set<string>()
  return {
    kill(token) {
      tokens.add(token)
      const [oldest = ''] = tokens
      if (tokens.size > most) tokens.delete(oldest)
    },
    has: (token) => tokens.has(token),
    clear: () => tokens.clear(),
  }
}
