/** Files that accounts and fans uploaded (素材): the bytes, and what WeChat remembers of them. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { contentTypes, formatOf, type Format } from './formats.ts'

export const mediaTypes = ['image', 'voice', 'video', 'thumb'] as const
export type MediaType = (typeof mediaTypes)[number]

const lifeMs = 3 * 24 * 60 * 60 * 1000

/** Of all files together; beyond, the oldest temporary ones go before their time. */
const mostBytes = 512 * 1024 * 1024

const mostPermanent: Readonly<Record<MediaType, number>> = {
  image: 100_000,
  voice: 1_000,
  video: 1_000,
  thumb: 1_000,
}

const mediaFile = z.object({
  mediaId: z.string(),
  appid: z.string(),
  type: z.enum(mediaTypes),
  name: z.string(),
  format: z.string().exactOptional(),
  size: z.int(),
  createdAt: z.number(),
  /** Temporary files end after three days, permanent ones (永久素材) never, pictures of articles neither. */
  keeping: z.enum(['temporary', 'permanent', 'article']),
  title: z.string().exactOptional(),
  introduction: z.string().exactOptional(),
})

export type MediaFile = Readonly<z.output<typeof mediaFile>>

interface NewFile extends Pick<MediaFile, 'type' | 'name' | 'keeping'> {
  readonly bytes: Buffer
  readonly title?: string
  readonly introduction?: string
}

export interface Media {
  /** @throws {@link WechatRefusal} 45034 beyond what an account may keep for good */
  keep(appid: string, file: NewFile): MediaFile
  /** Undefined for a file of nobody, of another account, or one whose time is over. */
  find(appid: string, mediaId: string): MediaFile | undefined
  /** @throws {@link WechatRefusal} 40007 for what cannot be found, or is of none of these types */
  get(appid: string, mediaId: string, types?: readonly MediaType[]): MediaFile
  /** Whosever it is. */
  named(mediaId: string): MediaFile | undefined
  bytesOf(file: MediaFile): Buffer
  /** Permanent ones, the newest first. */
  permanent(appid: string, types: readonly MediaType[]): MediaFile[]
  delete(file: MediaFile): void
  clear(): void
}

export function createMedia({ clock, store }: { clock: Clock; store: Store }): Media {
  const files = store.map('media', mediaFile)
  /** Oldest first. */
  const temporary = new Set<MediaFile>()
  const counts = new Map<string, number>()
  let total = 0

  function note(file: MediaFile, by: 1 | -1): void {
    total += by * file.size
    if (file.keeping === 'temporary') temporary[by === 1 ? 'add' : 'delete'](file)
    if (file.keeping === 'permanent') counts.set(keyOf(file), by + countOf(file))
  }

  function countOf(file: Pick<MediaFile, 'appid' | 'type'>): number {
    return counts.get(keyOf(file)) ?? 0
  }

  function remove(file: MediaFile): void {
    files.delete(file.mediaId)
    store.bytes.delete(file.mediaId)
    note(file, -1)
  }

  function makeRoom(): void {
    for (const file of temporary) {
      if (total <= mostBytes && !hasEnded(file)) return
      remove(file)
    }
  }

  function hasEnded({ keeping, createdAt }: MediaFile): boolean {
    return keeping === 'temporary' && clock.now() - createdAt >= lifeMs
  }

  function find(appid: string, mediaId: string): MediaFile | undefined {
    const file = files.get(mediaId)
    return file?.appid === appid && !hasEnded(file) ? file : undefined
  }

  function permanent(appid: string, types: readonly MediaType[]): MediaFile[] {
    const isOne = (file: MediaFile) => file.appid === appid && file.keeping === 'permanent'
    return [...files.values()]
      .filter((file) => isOne(file) && types.includes(file.type))
      .toReversed()
  }

  for (const file of files.values()) note(file, 1)
  return {
    find,
    permanent,
    delete: remove,
    keep(appid, { bytes, ...facts }) {
      const { type, keeping } = facts
      const isFull = countOf({ appid, type }) >= mostPermanent[type]
      if (keeping === 'permanent' && isFull) throw new WechatRefusal(45034)
      const [mediaId, format] = [randomId(64), formatOf(bytes)]
      const known = { mediaId, appid, size: bytes.length, createdAt: clock.now() }
      const file = { ...facts, ...known, ...(format && { format }) }
      store.bytes.set(mediaId, bytes)
      files.set(mediaId, file)
      note(file, 1)
      makeRoom()
      return file
    },
    get(appid, mediaId, types = mediaTypes) {
      const file = find(appid, mediaId)
      if (file && types.includes(file.type)) return file
      throw new WechatRefusal(40007)
    },
    named(mediaId) {
      const file = files.get(mediaId)
      return file && !hasEnded(file) ? file : undefined
    },
    bytesOf: ({ mediaId }) => store.bytes.get(mediaId) ?? Buffer.alloc(0),
    clear() {
      for (const file of files.values()) store.bytes.delete(file.mediaId)
      for (const known of [files, temporary, counts]) known.clear()
      total = 0
    },
  }
}

function keyOf({ appid, type }: Pick<MediaFile, 'appid' | 'type'>): string {
  return `${appid} ${type}`
}

/** Where the phone finds a file, on the simulator itself. */
export function pathOf({ mediaId }: Pick<MediaFile, 'mediaId'>): string {
  return `/sim/media/${mediaId}`
}

export function contentTypeOf({ format }: MediaFile): string {
  return isFormat(format) ? contentTypes[format] : 'application/octet-stream'
}

function isFormat(format: string | undefined): format is Format {
  return format !== undefined && format in contentTypes
}
