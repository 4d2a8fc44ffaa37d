/** Redis answers, and does not do what is asked of it: a password, a right or memory is missing. */

export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'ReplyError'
}

/** The user of an access control list may not do this. */
export function isMissingRight(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('NOPERM')
}

/** Before and since version 6 of Redis; and a user, of whom Redis before version 6 knows nothing. */
const unusedLogin =
  /no password is set|without any password configured|wrong number of arguments for 'auth'/

/** Redis has no use for the user or the password that it was given. */
export function isUnusedLogin(error: unknown): boolean {
  return error instanceof Error && unusedLogin.test(error.message)
}
