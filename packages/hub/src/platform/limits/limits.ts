/** Rate limits: how often something may be done, wherever in the cluster it is done. */

export interface Limit {
  /** This many at once, after a pause; then as many in `perMs`, evenly. */
  readonly amount: number
  readonly perMs: number
  /** How many of them this one is; 1 when not given, `amount` at most. */
  readonly cost?: number
}

export interface Taken {
  readonly ok: boolean
  /** How many are left at this moment. */
  readonly remaining: number
  /** From when on the same may be asked again: now when `ok`. UTC milliseconds. */
  readonly retryAtMs: number
}

export interface Limits {
  /** Takes from the limit of this name, or refuses and takes nothing. */
  take(name: string, limit: Limit): Promise<Taken>
}
