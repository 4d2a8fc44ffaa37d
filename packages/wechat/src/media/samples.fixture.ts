/** The smallest files that pass for what they are. */
import type { MediaFormat } from './media-format.ts'

export const samples: Readonly<Record<MediaFormat, Buffer>> = {
  jpg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  png: Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'),
  gif: Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'),
  bmp: Buffer.from('BM\x1a\x00\x00\x00\x00\x00\x00\x00\x1a\x00\x00\x00\x0c\x00', 'latin1'),
  amr: Buffer.from('#!AMR\n\x3c\x00\x00\x00', 'latin1'),
  mp3: Buffer.from('fffb9064000000000000', 'hex'),
  wma: Buffer.from('3026b2758e66cf11a6d900aa0062ce6c', 'hex'),
  wav: Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00', 'latin1'),
  mp4: Buffer.from('\x00\x00\x00\x18ftypisom\x00\x00\x02\x00', 'latin1'),
  pdf: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'),
}

/** A JPEG of any size. */
export function jpegOf(bytes: number): Buffer {
  return Buffer.concat([samples.jpg, Buffer.alloc(bytes)], bytes)
}

/** Gives the bytes in pieces, as a connection does. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
