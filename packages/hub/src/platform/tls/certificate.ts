/** The certificate and the key of TLS, read from their files and looked through before they are used. */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { TlsFiles } from '../config.ts'
import { MphubError, type Words } from '../errors.ts'

/** The files of TLS cannot be used as they are. */
export class TlsError extends MphubError {
  override readonly name = 'TlsError'
  override readonly exitCode = 2
  readonly code = 'tls'
}

export interface Certificate {
  /** The certificate, and those above it, as PEM. */
  readonly cert: string
  readonly key: string
  /** UTC milliseconds. */
  readonly expiresAt: number
}

/** @throws {@link TlsError} that names the file and says what is wrong with it. */
export async function readCertificate(files: TlsFiles, now: number): Promise<Certificate> {
  const cert = await contentOf(files.cert, 'MPHUB_TLS_CERT')
  const key = await contentOf(files.key, 'MPHUB_TLS_KEY')
  const certificate = parseCertificate(cert, files.cert)
  if (!certificate.checkPrivateKey(parseKey(key, files.key))) throw notAPair(files)
  const expiresAt = certificate.validToDate.getTime()
  if (expiresAt <= now) throw expired(files.cert, certificate.validToDate)
  if (certificate.validFromDate.getTime() > now) throw tooEarly(files.cert, certificate)
  return { cert, key, expiresAt }
}

async function contentOf(path: string, setting: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw wrong(
      {
        en: `The file of ${setting} cannot be read (${reason}). Correct the path, or let the user of the hub read it.`,
        zh: `${setting} 指定的文件无法读取（${reason}）。请更正路径，或允许运行 mphub 的用户读取它。`,
      },
      cause,
    )
  }
}

function parseCertificate(pem: string, path: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch (cause) {
    throw wrong(
      {
        en: `${path} holds no certificate. MPHUB_TLS_CERT wants PEM (BEGIN CERTIFICATE), the certificate of the hub first, those above it after it.`,
        zh: `${path} 中没有证书。MPHUB_TLS_CERT 需要 PEM 格式（BEGIN CERTIFICATE），先是本服务器的证书，其后是上级证书。`,
      },
      cause,
    )
  }
}

function parseKey(pem: string, path: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch (cause) {
    throw wrong(
      {
        en: `${path} holds no key that opens. MPHUB_TLS_KEY wants PEM (BEGIN PRIVATE KEY) without a passphrase.`,
        zh: `${path} 中没有可用的私钥。MPHUB_TLS_KEY 需要不带口令的 PEM 格式（BEGIN PRIVATE KEY）。`,
      },
      cause,
    )
  }
}

function notAPair({ cert, key }: TlsFiles): TlsError {
  return wrong({
    en: `The key in ${key} is not the one of the certificate in ${cert}. Take both from the same issue.`,
    zh: `${key} 中的私钥与 ${cert} 中的证书不匹配。请使用同一次签发的文件。`,
  })
}

function expired(path: string, at: Date): TlsError {
  return wrong({
    en: `The certificate in ${path} has expired (${at.toISOString()}). Renew it.`,
    zh: `${path} 中的证书已过期（${at.toISOString()}）。请续期。`,
  })
}

function tooEarly(path: string, { validFromDate }: X509Certificate): TlsError {
  const from = validFromDate.toISOString()
  return wrong({
    en: `The certificate in ${path} is not valid before ${from}. Compare the clock of this machine.`,
    zh: `${path} 中的证书自 ${from} 起才有效。请检查本机时间。`,
  })
}

function wrong(words: Words, cause?: unknown): TlsError {
  return new TlsError(words, { cause })
}
