/** The names of files, as WeChat wants to read them and as it writes them. */
import { isUtf8 } from 'node:buffer'
import { extensionsOf, isKnownExtension, type MediaFormat } from './media-format.ts'

const nameless = 'media'
const maxBytes = 255
const folders = /^.*[/\\]/su
const control = /\p{Cc}/gu
const extensionAtEnd = /\.([A-Za-z0-9]{1,8})$/u
const extendedParameter = /;\s*filename\*\s*=\s*utf-8''([^;\s]+)/iu
const quotedParameter = /;\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/iu
const bareParameter = /;\s*filename\s*=\s*([^";\s]+)/iu

/**
 * The name to send a file under. WeChat judges a file by its extension, which must be there, be in
 * small letters and say what the file is (40113 otherwise), so it is put right by the format. A
 * file without a name becomes `media`.
 */
export function nameToSend(name: string | undefined, format: MediaFormat | undefined): string {
  const bare = (name ?? '').toWellFormed().replace(folders, '').replace(control, '').trim()
  const [stem, extension] = splitName(bare === '' ? nameless : bare)
  if (format === undefined) return withinBytes(stem, extension === '' ? '' : `.${extension}`)
  const [usual] = extensionsOf(format)
  if (extensionsOf(format).includes(extension)) return withinBytes(stem, `.${extension}`)
  const kept = extension === '' || isKnownExtension(extension) ? stem : `${stem}.${extension}`
  return withinBytes(kept, `.${usual}`)
}

/**
 * Writes a name into the quotes of a multipart header: as it is, in UTF-8, with what would end the
 * quotes or the line written as browsers write it. WeChat does not read `filename*` (RFC 5987): a
 * part that has it is no file for WeChat, which then answers 41005.
 */
export function quotedName(name: string): string {
  const escaped = name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22')
  return `"${escaped}"`
}

/** Reads the name out of a `Content-Disposition` header, without folders; Chinese names as well. */
export function nameInDisposition(header: string | undefined): string | undefined {
  if (header === undefined) return undefined
  const extended = extendedParameter.exec(header)?.[1]
  const raw = quotedParameter.exec(header)?.[1] ?? bareParameter.exec(header)?.[1]
  const name = decodePercents(extended) ?? raw?.replaceAll(/\\(.)/gu, '$1')
  const bare = fromHeaderBytes(name ?? '')
    .replace(folders, '')
    .replace(control, '')
  return bare === '' ? undefined : bare
}

function splitName(name: string): [stem: string, extension: string] {
  const extension = extensionAtEnd.exec(name)?.[1] ?? ''
  const stem = extension === '' ? name : name.slice(0, -extension.length - 1)
  return stem === '' ? [name, ''] : [stem, extension.toLowerCase()]
}

/** Cuts a stem that is too long at the border of a character, and keeps the extension. */
function withinBytes(stem: string, end: string): string {
  let left = maxBytes - Buffer.byteLength(end)
  let kept = ''
  for (const character of stem) {
    left -= Buffer.byteLength(character)
    if (left < 0) break
    kept += character
  }
  return kept + end
}

function decodePercents(encoded: string | undefined): string | undefined {
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

/** A header comes with a character for each byte; the bytes are UTF-8 where they can be. */
function fromHeaderBytes(name: string): string {
  const bytes = Buffer.from(name, 'latin1')
  return bytes.toString('latin1') === name && isUtf8(bytes) ? bytes.toString('utf8') : name
}
