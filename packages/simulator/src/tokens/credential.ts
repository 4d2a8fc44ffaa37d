/** One access_token and its life. */
import { z } from 'zod'
import { randomDigits, randomId } from '../chance.ts'

const lifeMs = 7200 * 1000
/** How long a replaced token goes on working. */
export const overlapMs = 300 * 1000

export const credentialSchema = z.object({
  token: z.string(),
  expiresAt: z.number(),
  /** Earlier than its expiry once it was replaced. */
  validUntil: z.number(),
})

export type Credential = Readonly<z.output<typeof credentialSchema>>

export function newCredential(now: number): Credential {
  const expiresAt = now + lifeMs
  return { token: `${randomDigits(2)}_${randomId(133)}`, expiresAt, validUntil: expiresAt }
}

/** A replaced credential, which goes on working for a while unless it expires before. */
export function fading(credential: Credential, now: number): Credential {
  return { ...credential, validUntil: Math.min(credential.validUntil, now + overlapMs) }
}
