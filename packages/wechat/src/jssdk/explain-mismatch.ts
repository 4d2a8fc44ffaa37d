/** Finds out why a page says `config:invalid signature` (63002). */
import { jsSdkSignature, signatureAsItStands } from './js-sdk-signature.ts'
import { tell, type Mismatch } from './mismatch-words.ts'
import { urlMismatches } from './url-mismatch.ts'

/** What is known about a signature that was refused. The more, the better the explanation. */
export interface RefusedSignature {
  /** The address that was signed. */
  readonly signedUrl: string
  /** The address of the page: what `location.href` says where `wx.config` is called. */
  readonly pageUrl: string
  /** What the server signed with, beside the address. */
  readonly signed?: {
    readonly ticket: string
    readonly noncestr: string
    readonly timestamp: string | number
  }
  /** What the page handed to `wx.config`. */
  readonly config?: {
    readonly nonceStr: string
    readonly timestamp: string | number
    readonly signature: string
  }
}

/**
 * Explains why WeChat refuses a signature: everything that differs between what was signed and what
 * the page shows, each with what to do, in English and Chinese. Empty when nothing is wrong that can
 * be seen from here; then the ticket has expired, or the page’s host is none of the JS接口安全域名
 * (`config:invalid url domain`). The ticket itself is never repeated.
 */
export function explainJsSdkMismatch(refused: RefusedSignature): readonly Mismatch[] {
  const { signedUrl, pageUrl, signed, config } = refused
  const address = urlMismatches(signedUrl, pageUrl)
  if (config === undefined) return address
  const { timestamp } = config
  return [
    ...address,
    ...(/^\d{13}$/u.test(String(timestamp)) ? [tell('milliseconds', String(timestamp))] : []),
    ...(signed === undefined ? [] : valueMismatches(signed, config)),
    ...(signed === undefined ? [] : signatureMismatches(refused, signed, config.signature)),
  ]
}

type Signed = NonNullable<RefusedSignature['signed']>
type Config = NonNullable<RefusedSignature['config']>

function valueMismatches(signed: Signed, config: Config): readonly Mismatch[] {
  const [ours, theirs] = [String(signed.timestamp), String(config.timestamp)]
  return [
    ...(signed.noncestr === config.nonceStr
      ? []
      : [tell('nonce', signed.noncestr, config.nonceStr)]),
    ...(ours === theirs ? [] : [tell('timestamp', ours, theirs)]),
  ]
}

/** Computes what the signature ought to be, and looks for the address it really is of. */
function signatureMismatches(
  { signedUrl, pageUrl }: RefusedSignature,
  signed: Signed,
  signature: string,
): readonly Mismatch[] {
  const small = signature.toLowerCase()
  const ofSigned = jsSdkSignature({ ...signed, url: signedUrl })
  if (small === ofSigned) return signature === small ? [] : [tell('signature_case')]
  const url = variantsOf(signedUrl, pageUrl).find(
    (each) => signatureAsItStands({ ...signed, url: each }) === small,
  )
  return [url === undefined ? tell('signature') : tell('signed_other_address', url)]
}

/** What is signed by mistake in place of an address. */
function variantsOf(...urls: readonly string[]): readonly string[] {
  return urls.flatMap((url) => [
    url,
    url.split('#', 1)[0] ?? '',
    ...encodedForms(url.toWellFormed()),
    url.split('?', 1)[0] ?? '',
    url.split('&', 1)[0] ?? '',
    url.replaceAll('&', '&amp;'),
    url.replace(/^https:/iu, 'http:'),
    url.replace(/^http:/iu, 'https:'),
    URL.canParse(url) ? new URL(url).href : url,
    URL.canParse(url) ? new URL(url).origin : url,
    URL.canParse(url) ? `${new URL(url).origin}/` : url,
  ])
}

function encodedForms(url: string): readonly string[] {
  return [encodeURIComponent(url), encodeURI(url)]
}
