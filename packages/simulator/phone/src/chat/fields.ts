/** Reads what WeChat keeps under names of its own. */
import * as z from 'zod/mini'

export const fieldsSchema = z.record(z.string(), z.unknown())

interface WithFields {
  readonly fields?: z.output<typeof fieldsSchema> | null | undefined
}

/** Where the file of a message can be fetched: its own, or the one that a reply names. */
export function fileOf(
  entry: WithFields & { readonly media?: { readonly url: string } | null | undefined },
): string | undefined {
  return entry.media?.url ?? fileNamed(fieldOf(entry, 'MediaId'))
}

export function coverOf(
  entry: WithFields & {
    readonly media?: { readonly thumbUrl?: string | null | undefined } | null | undefined
  },
): string | undefined {
  return entry.media?.thumbUrl ?? fileNamed(fieldOf(entry, 'ThumbMediaId'))
}

function fileNamed(mediaId: string | undefined): string | undefined {
  return mediaId === undefined ? undefined : `/sim/media/${encodeURIComponent(mediaId)}`
}

/** A field under WeChat’s own name, wherever it stands: replies keep some inside others. */
export function fieldOf({ fields }: WithFields, name: string): string | undefined {
  return fields ? findField(fields, name) : undefined
}

function findField(fields: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const field = fields[name]
  if (typeof field === 'string' || typeof field === 'number') return String(field)
  for (const inside of Object.values(fields)) {
    const found = z.safeParse(fieldsSchema, inside)
    const text = found.success ? findField(found.data, name) : undefined
    if (text !== undefined) return text
  }
  return undefined
}
