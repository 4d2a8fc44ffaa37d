/** Keeps secrets out of whatever can be printed. */

const secretNames = new Set([
  'access_token',
  'appsecret',
  'auth_code',
  'authorization_code',
  'authorizer_access_token',
  'authorizer_refresh_token',
  'code',
  'component_access_token',
  'component_appsecret',
  'component_secret',
  'component_verify_ticket',
  'js_code',
  'pre_auth_code',
  'refresh_token',
  'secret',
  'session_key',
  'ticket',
])

const mask = '***'

/** The address without the values of its secret parameters. */
export function redactUrl(url: string): string {
  const [address = '', query] = url.split('?', 2)
  if (query === undefined) return address
  const parameters = query.split('&').map((parameter) => {
    const [name = ''] = parameter.split('=', 1)
    return secretNames.has(name) ? `${name}=${mask}` : parameter
  })
  return `${address}?${parameters.join('&')}`
}

/** A text of someone else’s without the secrets that the call carried. */
export function redactText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((kept, secret) => kept.replaceAll(secret, mask), text)
}

/** The values of an input that must not be seen. */
export function secretsIn(input: object): string[] {
  return Object.entries(input)
    .filter(([name, value]) => secretNames.has(name) && typeof value === 'string' && value !== '')
    .map(([, value]) => String(value))
}
