/** The kinds of files that WeChat knows, told by how they begin. */

interface FormatFacts {
  /** What stands in `Content-Type`. */
  readonly type: string
  /** The one to send comes first. */
  readonly extensions: readonly [string, ...string[]]
  readonly begins: (head: Uint8Array) => boolean
}

/** Pictures and sounds in the container of MP4, which WeChat does not take for a video. */
const otherBrands = new Set(['heic', 'heix', 'hevc', 'mif1', 'msf1', 'avif', 'avis', 'M4A '])

const facts = {
  jpg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], begins: withBytes(0xff, 0xd8, 0xff) },
  png: { type: 'image/png', extensions: ['png'], begins: withText('\x89PNG\r\n\x1a\n') },
  gif: { type: 'image/gif', extensions: ['gif'], begins: withText('GIF8') },
  bmp: { type: 'image/bmp', extensions: ['bmp'], begins: withText('BM') },
  amr: { type: 'audio/amr', extensions: ['amr'], begins: withText('#!AMR') },
  mp3: { type: 'audio/mpeg', extensions: ['mp3'], begins: beginsAsMp3 },
  wma: { type: 'audio/x-ms-wma', extensions: ['wma'], begins: withBytes(0x30, 0x26, 0xb2, 0x75) },
  wav: { type: 'audio/wav', extensions: ['wav'], begins: beginsAsWav },
  mp4: { type: 'video/mp4', extensions: ['mp4'], begins: beginsAsMp4 },
  pdf: { type: 'application/pdf', extensions: ['pdf'], begins: withText('%PDF-') },
} satisfies Record<string, FormatFacts>

/** The format of a file, by its usual extension. `jpg` is `jpeg` as well. */
export type MediaFormat = keyof typeof facts

/** How many bytes of a file tell its format. */
export const headBytes = 16

const formats: ReadonlyMap<MediaFormat, FormatFacts> = new Map(
  Object.entries(facts) as [MediaFormat, FormatFacts][],
)

/** Tells the format of a file by its first 16 bytes, whatever its name says. */
export function formatOf(head: Uint8Array): MediaFormat | undefined {
  for (const [format, { begins }] of formats) if (begins(head)) return format
  return undefined
}

export function contentTypeOf(format: MediaFormat): string {
  return facts[format].type
}

/** The extensions of a format, without the dot, the one to send first. */
export function extensionsOf(format: MediaFormat): readonly [string, ...string[]] {
  return facts[format].extensions
}

/** Whether an extension (without the dot, in small letters) is that of some format. */
export function isKnownExtension(extension: string): boolean {
  return [...formats.values()].some(({ extensions }) => extensions.includes(extension))
}

function withBytes(...bytes: readonly number[]) {
  return (head: Uint8Array) => bytes.every((byte, at) => head[at] === byte)
}

function withText(text: string) {
  return withBytes(...Buffer.from(text, 'latin1'))
}

/** A tag, or the eleven bits of a frame with one of its layers; layer 0 is AAC. */
function beginsAsMp3(head: Uint8Array): boolean {
  if (textAt(head, 0, 3) === 'ID3') return true
  const [first = 0, second = 0] = head
  return first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0
}

function beginsAsWav(head: Uint8Array): boolean {
  return textAt(head, 0, 4) === 'RIFF' && textAt(head, 8, 12) === 'WAVE'
}

function beginsAsMp4(head: Uint8Array): boolean {
  return textAt(head, 4, 8) === 'ftyp' && !otherBrands.has(textAt(head, 8, 12))
}

function textAt(head: Uint8Array, start: number, end: number): string {
  return Buffer.from(head.subarray(start, end)).toString('latin1')
}
