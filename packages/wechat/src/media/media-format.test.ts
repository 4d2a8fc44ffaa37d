/** Formats, told by bytes. */
import { describe, expect, it } from 'vitest'
import { contentTypeOf, formatOf } from './media-format.ts'
import { samples } from './samples.fixture.ts'

describe('the format of a file', () => {
  it.each(Object.entries(samples))('is %s by its first bytes', (format, bytes) => {
    expect(formatOf(bytes.subarray(0, 16))).toBe(format)
  })

  it.each([
    ['nothing', ''],
    ['WebP', 'RIFF\x24\x00\x00\x00WEBPVP8 '],
    ['an iPhone picture', '\x00\x00\x00\x18ftypheic\x00\x00\x00\x00'],
    ['AAC', '\xff\xf1\x50\x80\x00\x1f'],
    ['a web page', '<!DOCTYPE html>'],
    ['half a PNG signature', '\x89PNG\r\n'],
  ])('is unknown for %s', (_what, bytes) => {
    expect(formatOf(Buffer.from(bytes, 'latin1'))).toBeUndefined()
  })

  it('is MP3 with a tag in front as well', () => {
    expect(formatOf(Buffer.from('ID3\x04\x00'))).toBe('mp3')
  })

  it('has a media type', () => {
    expect(contentTypeOf('jpg')).toBe('image/jpeg')
  })
})
