/** Follows the files of TLS: a renewed certificate is used from the next connection on. */
import type { Clock, Timer } from '../clock.ts'
import type { TlsFiles } from '../config.ts'
import type { Log } from '../log.ts'
import { readCertificate, type Certificate } from './certificate.ts'

const lookEveryMs = 5_000
const warnBeforeMs = 14 * 86_400_000

export interface FollowedCertificate extends Disposable {
  current(): Certificate
  /** Calls `use` with what is to be used from now on; connections that stand are not touched. */
  onRenewal(use: (certificate: Certificate) => void): void
  /** Looks now. */
  refresh(): Promise<void>
}

export interface FollowCertificateOptions {
  readonly files: TlsFiles
  readonly clock: Clock
  readonly log: Log
}

/** What cannot be used is logged, and the certificate before it stays. @throws {@link TlsError} at start */
export async function followCertificate(
  options: FollowCertificateOptions,
): Promise<FollowedCertificate> {
  const { files, clock, log } = options
  const users: ((certificate: Certificate) => void)[] = []
  let current = await readCertificate(files, clock.now())
  let lastComplaint: string | undefined
  let timer: Timer | undefined
  let stopped = false
  warnAhead()

  async function refresh(): Promise<void> {
    try {
      const latest = await readCertificate(files, clock.now())
      lastComplaint = undefined
      if (latest.cert === current.cert && latest.key === current.key) return
      current = latest
      for (const use of users) use(current)
      log.info({ expiresAt: new Date(current.expiresAt) }, 'a new TLS certificate is in use')
      warnAhead()
    } catch (error) {
      complain(error)
    }
  }

  /** Files that are exchanged one after the other do not fit for a moment. */
  function complain(error: unknown): void {
    const complaint = String(error)
    if (complaint !== lastComplaint) {
      log.error({ err: error }, 'the TLS certificate cannot be renewed; the one before stays')
    }
    lastComplaint = complaint
  }

  function warnAhead(): void {
    if (current.expiresAt - clock.now() > warnBeforeMs) return
    log.warn({ expiresAt: new Date(current.expiresAt) }, 'the TLS certificate expires soon')
  }

  function lookAgain(): void {
    if (stopped) return
    timer = clock.setTimeout(() => void refresh().then(lookAgain), lookEveryMs)
  }

  lookAgain()
  return {
    current: () => current,
    onRenewal: (use) => void users.push(use),
    refresh,
    [Symbol.dispose]() {
      stopped = true
      timer?.cancel()
    },
  }
}
