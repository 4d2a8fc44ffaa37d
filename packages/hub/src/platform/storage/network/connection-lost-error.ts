/** The error for a database server that cannot be reached, or went silent in the middle of a query. */

interface Details {
  readonly cause: unknown
  readonly sent: boolean
  readonly readOnly?: boolean
}

/** Whether the query has happened is not known, unless `sent` says that it never left. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError'
  readonly sent: boolean
  /** A server answers, and takes no writes. */
  readonly readOnly: boolean

  constructor(message: string, { cause, sent, readOnly = false }: Details) {
    super(message, { cause })
    this.sent = sent
    this.readOnly = readOnly
  }
}
