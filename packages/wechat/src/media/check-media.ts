/** Refuses files that WeChat would refuse, before they are sent. */
import { InvalidMediaError } from './invalid-media-error.ts'
import { openMediaFile, type MediaFile, type OpenedFile } from './media-file.ts'
import { extensionsOf, formatOf, type MediaFormat } from './media-format.ts'

/** What WeChat takes in one place. The limits of an endpoint have this form. */
export interface MediaLimit {
  readonly maxBytes?: number | undefined
  /** By their extensions; any, when missing. */
  readonly formats?: readonly string[] | undefined
}

/**
 * Checks a file without sending it, such as one that someone wants to keep for a campaign.
 *
 * @throws {@link InvalidMediaError}
 */
export async function checkMediaFile(file: MediaFile, limit: MediaLimit): Promise<void> {
  const opened = await openMediaFile(file)
  try {
    checkMedia(opened, limit)
  } finally {
    await opened.discard()
  }
}

/**
 * Checks size and format. What counts is how the file begins, not its name.
 *
 * @throws {@link InvalidMediaError}
 */
export function checkMedia(file: OpenedFile, limit: MediaLimit): void {
  const format = formatOf(file.head)
  const { maxBytes = Number.POSITIVE_INFINITY, formats } = limit
  if (file.size === 0) throw new InvalidMediaError('empty', `${nameOf(file)} is empty.`)
  if (file.size > maxBytes) throw tooLarge(file, maxBytes)
  if (formats !== undefined && !isOneOf(format, formats)) {
    const found = format === undefined ? 'is of no format that WeChat knows' : `is ${format}`
    throw new InvalidMediaError(
      'wrong_format',
      `${nameOf(file)} ${found}, and WeChat takes ${formats.join(', ')} here.`,
    )
  }
}

function isOneOf(format: MediaFormat | undefined, formats: readonly string[]): boolean {
  return format !== undefined && extensionsOf(format).some((each) => formats.includes(each))
}

function tooLarge(file: OpenedFile, maxBytes: number): InvalidMediaError {
  return new InvalidMediaError(
    'too_large',
    `${nameOf(file)} has ${file.size} bytes, and WeChat takes at most ${maxBytes} here.`,
  )
}

function nameOf({ name }: OpenedFile): string {
  return name === undefined || name === '' ? 'The file' : `The file ${name}`
}
