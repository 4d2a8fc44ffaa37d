/** Reads the buttons of a menu by WeChat’s rules, and refuses them with WeChat’s codes. */
import { WechatRefusal, type Errcode } from '../api/wechat-refusal.ts'
import { keyedTypes, type Action, type ActionButton, type Button, type MatchRule } from './menu.ts'

/** What a level allows, and the codes for what it does not. */
interface Level {
  readonly nameBytes: number
  readonly name: Errcode
  readonly type: Errcode
  readonly key: Errcode
  readonly url: Errcode
  readonly urlDomain: Errcode
  readonly mediaId: Errcode
}

const first: Level = {
  nameBytes: 16,
  name: 40018,
  type: 40017,
  key: 40019,
  url: 40020,
  urlDomain: 40055,
  mediaId: 40117,
}

const second: Level = {
  nameBytes: 60,
  name: 40025,
  type: 40024,
  key: 40026,
  url: 40027,
  urlDomain: 40054,
  mediaId: 40118,
}

type RawButton = Readonly<Record<string, unknown>>

/** @throws {@link WechatRefusal} */
export function readButtons(raw: unknown): Button[] {
  if (!Array.isArray(raw) || raw.length < 1 || raw.length > 3) throw new WechatRefusal(40016)
  return raw.map((button) => readButton(asObject(button)))
}

export function areButtons(value: unknown): value is Button[] {
  try {
    return readButtons(value).length > 0
  } catch {
    return false
  }
}

function readButton(raw: RawButton): Button {
  const below = raw['sub_button']
  if (below === undefined || (Array.isArray(below) && below.length === 0)) {
    return readAction(raw, first)
  }
  if (!Array.isArray(below) || below.length > 5) throw new WechatRefusal(40023)
  const name = readText(raw['name'], first.nameBytes, first.name)
  return { name, sub_button: below.map((button) => readAction(asObject(button), second)) }
}

function readAction(raw: RawButton, level: Level): ActionButton {
  const name = readText(raw['name'], level.nameBytes, level.name)
  return { name, ...actionOf(raw, level) }
}

function actionOf(raw: RawButton, level: Level): Action {
  const { type } = raw
  const keyed = keyedTypes.find((known) => known === type)
  if (keyed) return { type: keyed, key: readText(raw['key'], 128, level.key) }
  switch (type) {
    case 'view':
      return { type, url: readUrl(raw, level) }
    case 'miniprogram':
      return { type, url: readUrl(raw, level), ...readPage(raw) }
    case 'media_id':
    case 'view_limited':
      return { type, media_id: readText(raw['media_id'], 256, level.mediaId) }
    case 'article_id':
    case 'article_view_limited':
      return { type, article_id: readText(raw['article_id'], 256, 53600) }
    default:
      throw new WechatRefusal(level.type)
  }
}

function readUrl({ url }: RawButton, level: Level): string {
  const text = readText(url, 1024, level.url)
  if (!/^https?:$/.test(URL.parse(text)?.protocol ?? '')) throw new WechatRefusal(level.urlDomain)
  return text
}

function readPage({ appid, pagepath }: RawButton) {
  if (typeof appid !== 'string' || !/^wx[0-9a-f]{16}$/.test(appid)) throw new WechatRefusal(40166)
  return { appid, pagepath: readText(pagepath, 1024, 40165) }
}

function readText(value: unknown, mostBytes: number, errcode: Errcode): string {
  if (typeof value !== 'string' || value === '') throw new WechatRefusal(errcode)
  if (Buffer.byteLength(value) > mostBytes) throw new WechatRefusal(errcode)
  return value
}

function asObject(value: unknown): RawButton {
  if (typeof value !== 'object' || value === null) throw new WechatRefusal(40017)
  return Object.fromEntries(Object.entries(value))
}

/** Conditions that WeChat no longer takes, because they tell too much about a fan. */
const retired = ['sex', 'country', 'province', 'city', 'language']

/** @throws {@link WechatRefusal} */
export function readMatchRule(raw: unknown): MatchRule {
  if (typeof raw !== 'object' || raw === null) throw new WechatRefusal(65304)
  const given = new Map(
    Object.entries(raw).flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])),
  )
  if (retired.some((name) => given.has(name))) throw new WechatRefusal(65320)
  const tag_id = given.get('tag_id') ?? given.get('group_id')
  const client_platform_type = given.get('client_platform_type')
  if (tag_id === undefined && client_platform_type === undefined) throw new WechatRefusal(65304)
  if (client_platform_type && !/^[123]$/.test(client_platform_type)) throw new WechatRefusal(47001)
  return {
    ...(tag_id !== undefined && { tag_id }),
    ...(client_platform_type !== undefined && { client_platform_type }),
  }
}
