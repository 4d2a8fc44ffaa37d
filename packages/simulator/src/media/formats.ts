/** What kind of file some bytes are, seen by how they begin, whatever their name says. */

export type Format = 'png' | 'jpg' | 'gif' | 'bmp' | 'amr' | 'mp3' | 'wma' | 'wav' | 'mp4'

export const contentTypes: Readonly<Record<Format, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  amr: 'audio/amr',
  mp3: 'audio/mpeg',
  wma: 'audio/x-ms-wma',
  wav: 'audio/wav',
  mp4: 'video/mp4',
}

interface Mark {
  readonly format: Format
  readonly at: number
  /** In hexadecimal. */
  readonly bytes: string
}

const marks: readonly Mark[] = [
  { format: 'png', at: 0, bytes: '89504e470d0a1a0a' },
  { format: 'jpg', at: 0, bytes: 'ffd8ff' },
  { format: 'gif', at: 0, bytes: '47494638' },
  { format: 'bmp', at: 0, bytes: '424d' },
  { format: 'amr', at: 0, bytes: '2321414d52' },
  { format: 'mp3', at: 0, bytes: '494433' },
  { format: 'mp3', at: 0, bytes: 'fffb' },
  { format: 'mp3', at: 0, bytes: 'fff3' },
  { format: 'mp3', at: 0, bytes: 'fffa' },
  { format: 'wma', at: 0, bytes: '3026b2758e66cf11' },
  { format: 'wav', at: 8, bytes: '57415645' },
  { format: 'mp4', at: 4, bytes: '66747970' },
]

/** Undefined for bytes that WeChat takes in no call. */
export function formatOf(bytes: Buffer): Format | undefined {
  return marks.find(({ at, bytes: mark }) => {
    const expected = Buffer.from(mark, 'hex')
    return bytes.subarray(at, at + expected.length).equals(expected)
  })?.format
}

/** Bytes of a frame of 20 ms after its first, by the mode in that first byte. */
const amrFrameBytes = [12, 13, 15, 17, 19, 20, 26, 31, 5, 0, 0, 0, 0, 0, 0, 0]

/** How long a recording lasts; undefined for a format that does not say it plainly. */
export function secondsOf(bytes: Buffer, format: Format): number | undefined {
  if (format !== 'amr') return undefined
  let frames = 0
  let at = bytes.indexOf('\n') + 1
  while (at < bytes.length) {
    const mode = ((bytes[at] ?? 0) >> 3) & 15
    at += 1 + (amrFrameBytes[mode] ?? 0)
    frames += 1
  }
  return frames / 50
}
