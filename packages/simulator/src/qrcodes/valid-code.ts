/** The QR code that a fan scans: one of this account, and not expired. */
import { ControlError } from '../control-error.ts'
import type { QrCode, QrCodes } from './qr-codes.ts'

/** @throws {@link ControlError} */
export function validCode(qrCodes: QrCodes, appid: string, ticketOrUrl: string): QrCode {
  const code = qrCodes.find(ticketOrUrl)
  if (code?.appid !== appid) throw unknownCode()
  if (qrCodes.hasExpired(code)) throw expiredCode()
  return code
}

function unknownCode(): ControlError {
  return new ControlError('unknown_code', {
    en: 'no such QR code of this account: make one with /cgi-bin/qrcode/create',
    zh: '该公众号没有这个二维码：请用 /cgi-bin/qrcode/create 生成',
  })
}

function expiredCode(): ControlError {
  return new ControlError('expired_code', { en: 'the QR code has expired', zh: '二维码已过期' })
}
