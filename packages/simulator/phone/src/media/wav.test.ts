/** Sound as WAV. */
import { describe, expect, it } from 'vitest'
import { writeWav } from './wav.ts'

describe('a WAV file', () => {
  const bytes = writeWav(Float32Array.of(0, 1, -2), 16_000)
  const view = new DataView(bytes)
  const text = (at: number, length: number) =>
    new TextDecoder().decode(new Uint8Array(bytes, at, length))

  it('says what it is and how long', () => {
    expect([text(0, 4), text(8, 8)]).toEqual(['RIFF', 'WAVEfmt '])
    expect(view.getUint32(4, true)).toBe(bytes.byteLength - 8)
    expect(view.getUint32(24, true)).toBe(16_000)
    expect(view.getUint32(40, true)).toBe(6)
  })

  it('keeps the samples, cut off where they are too loud', () => {
    expect([44, 46, 48].map((at) => view.getInt16(at, true))).toEqual([0, 32_767, -32_767])
  })
})
