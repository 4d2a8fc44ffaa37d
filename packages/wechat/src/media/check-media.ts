/** Refuses files that WeChat would refuse, before they are sent. */
import type { Words } from '../problems/problem.ts'
import { InvalidMediaError, type MediaFailure } from './invalid-media-error.ts'
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
  const { maxBytes = Number.POSITIVE_INFINITY, formats } = limit
  if (file.size === 0) throw refusal('empty', file, { en: 'is empty', zh: '是空的' })
  if (file.size > maxBytes) {
    throw refusal('too_large', file, {
      en: `has ${file.size} bytes, and WeChat takes at most ${maxBytes} here`,
      zh: `有 ${file.size} 字节，微信在此最多接受 ${maxBytes} 字节`,
    })
  }
  const format = formatOf(file.head)
  if (formats !== undefined && !isOneOf(format, formats)) {
    throw refusal('wrong_format', file, wrongFormat(format, formats.join(', ')))
  }
}

function isOneOf(format: MediaFormat | undefined, formats: readonly string[]): boolean {
  return format !== undefined && extensionsOf(format).some((each) => formats.includes(each))
}

function wrongFormat(format: MediaFormat | undefined, taken: string): Words {
  const found =
    format === undefined
      ? { en: 'is of no format that WeChat knows', zh: '的格式无法识别' }
      : { en: `is ${format}`, zh: `是 ${format}` }
  return {
    en: `${found.en}, and WeChat takes ${taken} here`,
    zh: `${found.zh}，微信在此接受 ${taken}`,
  }
}

function refusal(reason: MediaFailure, { name }: OpenedFile, { en, zh }: Words): InvalidMediaError {
  const called = name === undefined || name === '' ? '' : ` ${name}`
  return new InvalidMediaError(reason, {
    en: `The file${called} ${en}.`,
    zh: `文件${called} ${zh}。`,
  })
}
