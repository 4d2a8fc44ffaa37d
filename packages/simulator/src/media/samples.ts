/** Files that fans send when a test does not say which. */
import { crc32, deflateSync } from 'node:zlib'
import type { MediaType } from './media.ts'

const width = 160
const height = 120

/** A picture: evening over the sea. */
function picture(): Buffer {
  const rows = Array.from({ length: height }, (_none, y) => {
    const pixels = Array.from({ length: width }, () => [250 - y, 170 - Math.floor(y / 2), 90 + y])
    return Buffer.from([0, ...pixels.flat()])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A second of silence. */
function recording(): Buffer {
  const frame = Buffer.alloc(32)
  frame[0] = 0x3c
  return Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: 50 }, () => frame)])
}

/** The head of a film without pictures. */
function film(): Buffer {
  const box = Buffer.from('....ftypisom....isommp42....free')
  box.writeUInt32BE(24, 0)
  box.writeUInt32BE(512, 12)
  box.writeUInt32BE(8, 24)
  return box
}

export function sample(type: MediaType): Buffer {
  if (type === 'voice') return recording()
  return type === 'video' ? film() : picture()
}
