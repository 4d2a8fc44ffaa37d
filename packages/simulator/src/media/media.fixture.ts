/** Files of all formats, for tests. */
import { media as calls } from '@mphub/wechat/endpoints'
import type { World } from '../testing/world.ts'
import { sample } from './samples.ts'

export const days = 24 * 60 * 60 * 1000

export const bytesOf = {
  png: sample('image'),
  jpg: Buffer.from('ffd8ffe000104a464946', 'hex'),
  gif: Buffer.from('GIF89a......'),
  bmp: Buffer.from('BM..........'),
  amr: sample('voice'),
  mp3: Buffer.from('ID3.........'),
  wav: Buffer.from('RIFF....WAVEfmt '),
  mp4: sample('video'),
  text: Buffer.from('just some words'),
  empty: Buffer.alloc(0),
}

export function fileOf(bytes: Buffer, name = 'file'): File {
  return new File([new Uint8Array(bytes)], name)
}

export async function upload({ wechat }: World, type: 'image' | 'voice' | 'video', bytes: Buffer) {
  const { media_id = '' } = await wechat.call(calls.upload, { type, media: fileOf(bytes) })
  return media_id
}
