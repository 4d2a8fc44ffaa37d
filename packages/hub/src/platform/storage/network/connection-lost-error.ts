/** The error for a database server that cannot be reached, or went silent in the middle of a query. */

/** Whether the query has happened is not known, unless `sent` says that it never left. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError'
  readonly sent: boolean

  constructor(
    message: string,
    { cause, sent }: { readonly cause: unknown; readonly sent: boolean },
  ) {
    super(message, { cause })
    this.sent = sent
  }
}
