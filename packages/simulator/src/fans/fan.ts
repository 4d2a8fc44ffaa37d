/** A fan as one account sees them. */

export interface Fan extends Facts {
  /** 28 characters, the first an `o`. */
  readonly openid: string
  readonly nickname: string
  readonly follows: boolean
  /** Of the latest follow; `null` for someone who never did. */
  readonly followedAt: number | null
  readonly createdAt: number
}

/** What is known of some fans only. */
export interface Facts {
  /** What the account calls them (备注名). */
  readonly remark?: string
  /** How they came to follow the last time; by a search when it is not said. */
  readonly arrival?: Arrival
  /** Of their phone; Android when it is not said. */
  readonly platform?: Platform
  /** The same for one person in all accounts of one Open Platform account. */
  readonly unionid?: string
}

export interface Arrival {
  /** In WeChat’s words: `ADD_SCENE_QR_CODE`. */
  readonly by: string
  /** Of the QR code with parameters that led them here. */
  readonly scene?: string | number
}

export const platforms = ['ios', 'android', 'other'] as const
export type Platform = (typeof platforms)[number]
