/** A grant in the words of the calls that hand it out. */
import type { IssuedGrant } from './grants.ts'

export function grantInWords(grant: IssuedGrant) {
  const { accessToken, expiresIn, refreshToken, openid, scope, isSnapshot } = grant
  return {
    access_token: accessToken,
    expires_in: expiresIn,
    refresh_token: refreshToken,
    openid,
    scope,
    ...(isSnapshot && { is_snapshotuser: 1 }),
  }
}
