/** Why TLS with a server has not come about, and what to do about it. */
import type { Words } from '../errors.ts'

/** By what the message says: libraries put codes of their own over those of Node.js. */
const remedies: readonly (readonly [message: RegExp, remedy: Words])[] = [
  [
    /self-signed certificate in certificate chain/,
    {
      en: 'name the authority that signed it behind the address: ?ca=<file>',
      zh: '请在地址后指明签发它的 CA：?ca=<文件>',
    },
  ],
  [
    /self-signed certificate/,
    {
      en: 'name it, or who signed it, behind the address: ?ca=<file>',
      zh: '请在地址后指明该证书或其签发者：?ca=<文件>',
    },
  ],
  [
    /unable to verify the first certificate/,
    {
      en: 'name who signed it behind the address: ?ca=<file>',
      zh: '请在地址后指明签发者：?ca=<文件>',
    },
  ],
  [
    /unable to get local issuer certificate/,
    {
      en: 'the authority of ?ca=<file> has not signed it',
      zh: '它不是由 ?ca=<文件> 中的 CA 签发的',
    },
  ],
  [
    /certificate has expired/,
    { en: 'renew the certificate of the server', zh: '请续期服务器的证书' },
  ],
  [
    /does not match certificate's altnames/,
    {
      en: 'use a name in the address that is in the certificate',
      zh: '请在地址中使用证书里有的名称',
    },
  ],
  [
    /does not support (SSL|secure) connection/,
    {
      en: 'switch TLS on at the server, or write ?tls=off where the network is your own',
      zh: '请在服务器上启用 TLS；如果网络完全由您掌控，可写 ?tls=off',
    },
  ],
  [
    /insecure transport are prohibited|no encryption|SSL off/,
    {
      en: 'the server wants TLS: write ?tls=verify behind the address',
      zh: '服务器要求 TLS：请在地址后写 ?tls=verify',
    },
  ],
]

/** Undefined when it is about something else. */
export function explainTls(message: string): Words | undefined {
  const [, remedy] = remedies.find(([pattern]) => pattern.test(message)) ?? []
  if (remedy === undefined) return undefined
  // Behind it Node.js has advice for those who start it, which is not our operators.
  const [reason] = message.split(';', 1)
  return { en: `${reason}; ${remedy.en}`, zh: `${reason}；${remedy.zh}` }
}
