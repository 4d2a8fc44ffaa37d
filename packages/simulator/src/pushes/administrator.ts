/** Whose openid WeChat gives for what concerns no fan: that of the administrator of the account. */
import { createHash } from 'node:crypto'

export function administratorOf(appid: string): string {
  const rest = createHash('sha256').update(`administrator of ${appid}`).digest('base64url')
  return `o${rest.slice(0, 27)}`
}
