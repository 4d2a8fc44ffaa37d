/** Reads an uploaded file by WeChat’s rules: its kind, its size, how long it lasts. */
import type { Endpoint } from '@mphub/wechat/endpoints'
import type { RawInput } from '../api/input.ts'
import { WechatRefusal, type Errcode } from '../api/wechat-refusal.ts'
import { formatOf, secondsOf, type Format } from './formats.ts'
import { mediaTypes, type MediaType } from './media.ts'

export interface Upload {
  readonly name: string
  readonly bytes: Buffer
  readonly format: Format
}

interface Rules {
  readonly maxBytes?: number
  readonly maxSeconds?: number
  readonly formats: readonly string[]
}

const tooLarge: Readonly<Record<string, Errcode>> = {
  image: 40009,
  voice: 40010,
  video: 40011,
  thumb: 40012,
  media: 40009,
}

/** Which type an upload says it is. @throws {@link WechatRefusal} 40004 */
export function typeOf(type: unknown): MediaType {
  const known = mediaTypes.find((one) => one === type)
  if (known) return known
  throw new WechatRefusal(40004)
}

/**
 * By the rules that a call’s definition has under this name.
 *
 * @throws {@link WechatRefusal} 41005, 44001, 40005, 40009 to 40012, 45007
 */
export async function readUpload(
  { limits }: Pick<Endpoint, 'limits'>,
  name: string,
  { media }: RawInput,
): Promise<Upload> {
  if (!(media instanceof File)) throw new WechatRefusal(41005)
  const bytes = Buffer.from(await media.arrayBuffer())
  const rules: Rules = limits.files?.[name] ?? { formats: [] }
  refuseBytes(bytes, rules, name)
  const format = formatOf(bytes)
  if (!format || !rules.formats.includes(format)) throw new WechatRefusal(40005)
  const { maxSeconds = Infinity } = rules
  if ((secondsOf(bytes, format) ?? 0) > maxSeconds) throw new WechatRefusal(45007)
  return { name: media.name, bytes, format }
}

function refuseBytes({ length }: Buffer, { maxBytes = Infinity }: Rules, name: string): void {
  if (length === 0) throw new WechatRefusal(44001)
  if (length > maxBytes) throw new WechatRefusal(tooLarge[name] ?? 45001)
}
