/** A fan as one account sees them. */

export interface Fan {
  /** 28 characters, the first an `o`. */
  readonly openid: string
  readonly nickname: string
  readonly follows: boolean
  /** Of the latest follow; `null` for someone who never did. */
  readonly followedAt: number | null
  readonly createdAt: number
}
