/** As what a file is sent. */
import { describe, expect, it } from 'vitest'
import { formatOf, mediaTypeOf } from './file-message.ts'

describe('a file', () => {
  it.each([
    ['photo.png', 'image/png', 'image'],
    ['clip.webm', 'video/webm', 'video'],
    ['song.mp3', 'audio/mpeg', 'voice'],
    ['voice.AMR', '', 'voice'],
    ['menu.pdf', 'application/pdf', undefined],
    ['amr', '', undefined],
  ])('%s of type “%s” is sent as %s', (name, type, expected) => {
    expect(mediaTypeOf({ name, type })).toBe(expected)
  })

  it.each([
    ['voice.AMR', 'amr'],
    ['voice.wav', 'wav'],
    ['voice', 'amr'],
  ])('%s has the format %s', (name, format) => {
    expect(formatOf({ name })).toBe(format)
  })
})
