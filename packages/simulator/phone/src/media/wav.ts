/** Writes sound as WAV: what a microphone gives is no format that WeChat’s world reads. */

const rate = 16_000

/** What was recorded, as 16-bit mono. */
export async function wavOf(recording: Blob): Promise<File> {
  const context = new OfflineAudioContext(1, 1, rate)
  const sound = await context.decodeAudioData(await recording.arrayBuffer())
  return new File([writeWav(sound.getChannelData(0), rate)], 'voice.wav', { type: 'audio/wav' })
}

export function writeWav(samples: Float32Array, samplesPerSecond: number): ArrayBuffer {
  const bytes = new ArrayBuffer(44 + samples.length * 2)
  const view = new DataView(bytes)
  const text = (at: number, words: string) =>
    [...words].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)))
  text(0, 'RIFF')
  view.setUint32(4, 36 + samples.length * 2, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, samplesPerSecond, true)
  view.setUint32(28, samplesPerSecond * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  text(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  samples.forEach((sample, index) => {
    view.setInt16(44 + index * 2, Math.max(-1, Math.min(1, sample)) * 32_767, true)
  })
  return bytes
}
