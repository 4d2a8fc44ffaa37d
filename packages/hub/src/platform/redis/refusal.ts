/** Redis answers, and does not do what is asked of it: a password, a right or memory is missing. */

export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'ReplyError'
}

/** The user of an access control list may not do this. */
export function isMissingRight(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('NOPERM')
}
