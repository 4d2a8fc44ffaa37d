/** What a callback is answered with. */

export interface Answer {
  readonly status: number
  readonly body: string
  /** Why a push was refused: for the log and the counters, never for whoever asked. */
  readonly refusal?: Refusal
}

/** Stable words for the counter of refused pushes. */
export type Refusal =
  | 'malformed_query'
  | 'signature'
  | 'stale'
  | 'wrong_mode'
  | 'malformed_body'
  | 'decryption'
  | 'other_account'
  | 'no_message'

/** Nothing to say: WeChat shows nothing and does not ask again. */
export const silence: Answer = { status: 200, body: 'success' }

export function say(xml: string): Answer {
  return { status: 200, body: xml }
}

const refusals: Readonly<Record<Refusal, Answer>> = {
  malformed_query: { status: 400, body: 'bad request', refusal: 'malformed_query' },
  signature: { status: 401, body: 'refused', refusal: 'signature' },
  stale: { status: 401, body: 'refused', refusal: 'stale' },
  wrong_mode: { status: 400, body: 'bad request', refusal: 'wrong_mode' },
  malformed_body: { status: 400, body: 'bad request', refusal: 'malformed_body' },
  decryption: { status: 401, body: 'refused', refusal: 'decryption' },
  other_account: { status: 401, body: 'refused', refusal: 'other_account' },
  no_message: { status: 400, body: 'bad request', refusal: 'no_message' },
}

export function refuse(refusal: Refusal): Answer {
  return refusals[refusal]
}
