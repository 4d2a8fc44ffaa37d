/** Fields that WeChat’s calls have in common. */
import { z } from 'zod'
import type { DownloadedFile } from '../media/binary-answer.ts'
import type { MediaFile, UploadFile } from '../media/media-file.ts'

/** A field that is a file: a path, bytes, a `Blob`, a `File`, or a stream of known size. */
export function uploadFile() {
  return z.custom<MediaFile>(isFile, 'must be a path, bytes, a File or a stream with its size')
}

/** What comes back as bytes. */
export function downloadedFile() {
  return z.custom<DownloadedFile>(hasStream)
}

/** A file for an example. */
export function exampleFile(name: string, type: string): UploadFile {
  return new File([name], name, { type })
}

/** Text of at most `most` bytes in UTF-8, where a Chinese character takes three. */
export function utf8(most: number) {
  return z
    .string()
    .refine((text) => Buffer.byteLength(text) <= most, `must have at most ${most} bytes in UTF-8`)
}

/**
 * A number of up to 64 bits in a call. Give it as text or bigint: a JavaScript number is exact only
 * up to 2^53. It travels as a number.
 */
export function long() {
  return z
    .union([z.bigint(), z.int(), z.string().regex(/^\d{1,20}$/, 'must be a whole number')])
    .transform(BigInt)
}

/** A number of up to 64 bits in an answer, by its digits. */
export function longText() {
  return z.union([z.string(), z.number()]).transform(String)
}

/** 0 no, 1 yes. */
export function flag() {
  return z.union([z.literal(0), z.literal(1)])
}

/**
 * A word of an answer, of which these are known. WeChat adds words, so others pass: completion knows
 * the list, and the compiler still asks what to do otherwise.
 */
export function oneOf<const Known extends string>(_known: readonly Known[]) {
  return z.custom<Known | (string & {})>((value) => typeof value === 'string', 'must be text')
}

/** A day in Beijing: `2026-11-27`. */
export function day() {
  return z.iso.date()
}

/**
 * An object in a call, without fields that WeChat does not know. It is Zod’s, but for its type: of
 * Zod’s own the compiler forgets what the comments at the fields say when the package is built.
 */
export function strictObject<Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape)
}

/**
 * An object in an answer. What WeChat says beyond these fields is kept, but has no place in the type,
 * so that a misspelt field does not compile.
 */
export function answer<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  return z.looseObject(shape)
}

/** The answer of a call that says no more than that it was done. */
export function done() {
  return answer({})
}

/** Of a call that is only listed here: its page says which fields there are. */
export function anything() {
  return z.looseObject({})
}

/** The days that figures are asked for: at most `most`, both ends included, up to yesterday. */
export function span(most: number) {
  return strictObject({ begin_date: day(), end_date: day() })
    .refine(({ begin_date, end_date }) => daysBetween(begin_date, end_date) < most, {
      error: `must be at most ${most} days`,
      path: ['end_date'],
    })
    .refine(({ begin_date, end_date }) => begin_date <= end_date, {
      error: 'must not be before begin_date',
      path: ['end_date'],
    })
}

function isFile(value: unknown): boolean {
  if (typeof value === 'string') return value !== ''
  return value instanceof Uint8Array || (hasStream(value) && 'size' in value)
}

function hasStream(value: unknown): value is { stream: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stream' in value &&
    typeof value.stream === 'function'
  )
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000
}
