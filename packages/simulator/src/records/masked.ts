/** Bodies as they may be shown: secrets masked, what is long cut off, what is no text described. */
import type { Bodies } from './records.ts'

const longest = 16 * 1024

const secretNames =
  '(?:[a-z_]*access_token|[a-z_]*refresh_token|[a-z_]*secret|ticket|[a-z_]*_ticket|code|' +
  'key_old|encodingaeskey|[a-z_]*_code)'

/** In JSON and in a query or form. */
const secrets = [
  new RegExp(`("${secretNames}"\\s*:\\s*")[^"]*`, 'gi'),
  new RegExp(`((?:^|[?&])${secretNames}=)[^&\\s]*`, 'gi'),
]

export function masked({ request, response }: Bodies): Bodies {
  return { request: maskedText(request), response: maskedText(response) }
}

function maskedText(text: string | null | undefined): string | null {
  if (text == null) return null
  const hide = (shown: string, secret: RegExp) => shown.replace(secret, '$1***')
  const hidden = secrets.reduce(hide, text.slice(0, longest))
  return text.length > longest ? `${hidden}… (cut off)` : hidden
}

/** What is no text is only counted. */
export function textOfBody(body: Buffer): string {
  const text = body.toString()
  return text.includes('\0') || text.includes('\uFFFD') ? `[${body.length} bytes]` : text
}
