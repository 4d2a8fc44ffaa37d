/** The encryption of pushes and replies (消息加解密): AES-256-CBC around a frame with the appid. */
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { because, type WholeReason } from '../reason.ts'
import { WireError } from './wire-error.ts'

/** Padding fills blocks of 32 bytes, twice the block of AES itself. */
const paddingBlock = 32
const randomLength = 16
const headLength = randomLength + 4

export interface CipherKey {
  readonly encodingAesKey: string
  readonly appid: string
}

/** WeChat’s random part is 16 hex characters; a test may choose its own 16 bytes. */
export function encrypt(
  { encodingAesKey, appid }: CipherKey,
  message: string,
  random: Uint8Array = Buffer.from(randomBytes(8).toString('hex')),
): string {
  const body = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const frame = Buffer.concat([random, length, body, Buffer.from(appid)])
  const padding = paddingBlock - (frame.length % paddingBlock)
  const cipher = createCipheriv('aes-256-cbc', ...keyAndVector(encodingAesKey))
  cipher.setAutoPadding(false)
  return Buffer.concat([
    cipher.update(frame),
    cipher.update(Buffer.alloc(padding, padding)),
    cipher.final(),
  ]).toString('base64')
}

/** @throws {@link WireError} */
export function decrypt({ encodingAesKey, appid }: CipherKey, encrypted: string): string {
  const frame = withoutPadding(decipher(encodingAesKey, bytesOf(encrypted)))
  const end = frame.length < headLength ? Infinity : headLength + frame.readUInt32BE(randomLength)
  if (end > frame.length) throw unreadable('wrong_frame_length')
  if (!frame.subarray(end).equals(Buffer.from(appid))) {
    throw unreadable('wrong_appid_inside')
  }
  return frame.subarray(headLength, end).toString()
}

/** As a key object: of bytes, Node asks by exceptions what they are, at the price of all the rest. */
function keyAndVector(encodingAesKey: string): [KeyObject, Buffer] {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  return [createSecretKey(key), key.subarray(0, 16)]
}

function bytesOf(base64: string): Buffer {
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(base64) && base64.length % 4 === 0
  if (!isBase64) throw unreadable('not_base64')
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length % 16 !== 0) throw unreadable('not_aes_blocks')
  return bytes
}

function decipher(encodingAesKey: string, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', ...keyAndVector(encodingAesKey))
  decipher.setAutoPadding(false)
  return Buffer.concat([decipher.update(bytes), decipher.final()])
}

function withoutPadding(padded: Buffer): Buffer {
  const length = padded.at(-1) ?? 0
  const padding = padded.subarray(padded.length - length)
  const isPadding =
    length >= 1 && length <= paddingBlock && padding.every((byte) => byte === length)
  if (!isPadding) throw unreadable('wrong_padding')
  return padded.subarray(0, padded.length - length)
}

function unreadable(reason: WholeReason): WireError {
  return new WireError('cipher_unreadable', because(reason))
}
