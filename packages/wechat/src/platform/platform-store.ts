/** What a third-party platform must not lose. */

/** The ticket that WeChat pushes every ten minutes (验证票据). It is secret. */
export interface StoredTicket {
  readonly ticket: string
  /** Unix seconds, of the push. */
  readonly createTime: number
}

/** What an account lets the platform do. */
export interface StoredAuthorization {
  /** Secret. Good until the authorization ends; lost, the account has to authorize again. */
  readonly refreshToken: string
  /** Unix seconds. What is older than this says nothing about it any more. */
  readonly asOf: number
}

/**
 * Keeps tickets and authorizations: in a database, since a platform without them can do nothing until
 * the next ticket, and nothing at all for an account until its owner comes back.
 */
export interface PlatformStore {
  findTicket(): Promise<StoredTicket | undefined>
  saveTicket(ticket: StoredTicket): Promise<void>
  findAuthorization(authorizerAppid: string): Promise<StoredAuthorization | undefined>
  saveAuthorization(authorizerAppid: string, authorization: StoredAuthorization): Promise<void>
  /**
   * Puts a refresh token in the place of the one that was used. When that is not the one stored any
   * more, since the account authorized again meanwhile, nothing happens.
   */
  replaceRefreshToken(
    authorizerAppid: string,
    tokens: { readonly used: string; readonly next: string },
  ): Promise<void>
  removeAuthorization(authorizerAppid: string): Promise<void>
}
