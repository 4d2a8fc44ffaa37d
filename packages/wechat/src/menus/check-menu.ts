/** Finds all that is wrong with a menu (自定义菜单), of which WeChat would tell the first only. */
import {
  isObject,
  list,
  object,
  oneOf,
  optional,
  own,
  problem,
  text,
  url,
  within,
  type FieldChecks,
} from '../problems/checks.ts'
import type { Problem } from '../problems/problem.ts'
import { InvalidMenuError } from './invalid-menu-error.ts'
import type { ConditionalMenu, Menu } from './menu.ts'

const key = { key: text({ maxBytes: 128 }) }
const page = { url: url({ maxBytes: 1024 }) }
const material = { media_id: text() }
const article = { article_id: text() }

/** What a button of each kind needs beside its name. */
const kinds: Readonly<Record<string, FieldChecks>> = {
  click: key,
  view: page,
  scancode_push: key,
  scancode_waitmsg: key,
  pic_sysphoto: key,
  pic_photo_or_album: key,
  pic_weixin: key,
  location_select: key,
  media_id: material,
  view_limited: material,
  article_id: article,
  article_view_limited: article,
  miniprogram: { ...page, appid: text(), pagepath: text() },
}

const kind = oneOf(...Object.keys(kinds))
const firstLevelName = { name: text({ maxBytes: 16 }) }
const secondLevelName = { name: text({ maxBytes: 60 }) }
const buttons = list(firstLevelButton, { most: 3 })
const subButtons = list(subButton, { most: 5 })
/** Of all links of a conditional menu (65316). */
const mostDomains = 3
/** Conditions that menus had before. */
const retired = ['sex', 'country', 'province', 'city', 'language', 'group_id']
const matchrule: FieldChecks = {
  tag_id: optional(text()),
  client_platform_type: optional(oneOf('1', '2', '3')),
}

/** All that is wrong with the input of `menu.create`, from outside; nothing, when it can be sent. */
export function menuProblems(menu: unknown): readonly Problem[] {
  return object({ button: buttons })('', menu)
}

/** All that is wrong with the input of `menu.addConditional`; nothing, when it can be sent. */
export function conditionalMenuProblems(menu: unknown): readonly Problem[] {
  return [...object({ button: buttons, matchrule: rule })('', menu), ...domainProblems(menu)]
}

/**
 * Makes sure that a value from outside is a menu that WeChat takes. Official page: 创建自定义菜单.
 *
 * @throws {@link InvalidMenuError}
 */
export function checkMenu(menu: unknown): asserts menu is Menu {
  throwAny(menuProblems(menu))
}

/**
 * Makes sure that a value from outside is a conditional menu that WeChat takes. What it cannot tell
 * is whether there is a default menu, without which there is no other (65303). Official page:
 * 创建个性化菜单.
 *
 * @throws {@link InvalidMenuError}
 */
export function checkConditionalMenu(menu: unknown): asserts menu is ConditionalMenu {
  throwAny(conditionalMenuProblems(menu))
}

/** A button opens others or does something itself. */
function firstLevelButton(at: string, button: unknown): readonly Problem[] {
  if (!isObject(button) || own(button, 'sub_button') === undefined) {
    return action(at, button, firstLevelName)
  }
  const { type, ...rest } = button
  const problems = object({ ...firstLevelName, sub_button: subButtons })(at, rest)
  if (type === undefined) return problems
  const words = { en: 'cannot stand beside sub_button', zh: '不能与 sub_button 同时出现' }
  return [...problems, ...problem(within(at, 'type'), 'not_together', words)]
}

function subButton(at: string, button: unknown): readonly Problem[] {
  if (!isObject(button) || own(button, 'sub_button') === undefined) {
    return action(at, button, secondLevelName)
  }
  const { sub_button: _third, ...rest } = button
  const words = { en: 'is a third level, and menus have two', zh: '是第三级，菜单只有两级' }
  return [
    ...action(at, rest, secondLevelName),
    ...problem(within(at, 'sub_button'), 'not_together', words),
  ]
}

function action(at: string, button: unknown, name: FieldChecks): readonly Problem[] {
  const type = isObject(button) ? button['type'] : undefined
  const fields = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (fields !== undefined) return object({ ...name, type: kind, ...fields })(at, button)
  if (!isObject(button)) return object({})(at, button)
  return object({ ...name, type: kind })(at, { name: button['name'], type })
}

function rule(at: string, value: unknown): readonly Problem[] {
  if (!isObject(value)) return object(matchrule)(at, value)
  const names = Object.keys(value).filter((name) => value[name] !== undefined)
  const old = names.filter((name) => retired.includes(name))
  const rest = Object.fromEntries(Object.entries(value).filter(([name]) => !retired.includes(name)))
  return [
    ...object(matchrule)(at, rest),
    ...old.flatMap((name) => {
      const words = { en: 'is no condition any more (65320)', zh: '已不再是匹配条件（65320）' }
      return problem(within(at, name), 'retired', words)
    }),
    ...(names.length === 0 ? emptyRule(at) : []),
  ]
}

function emptyRule(at: string): readonly Problem[] {
  const words = {
    en: 'needs tag_id or client_platform_type',
    zh: '需要 tag_id 或 client_platform_type',
  }
  return problem(at, 'too_few', words)
}

function domainProblems(menu: unknown): readonly Problem[] {
  const all = fieldsOf(menu, 'button').flatMap((each) => [each, ...fieldsOf(each, 'sub_button')])
  const domains = new Set(all.flatMap(domainOf))
  if (domains.size <= mostDomains) return []
  const words = {
    en: `opens ${domains.size} domains (${[...domains].join(', ')}), and may open ${mostDomains}`,
    zh: `跳转 ${domains.size} 个域名（${[...domains].join('、')}），最多 ${mostDomains} 个`,
  }
  return problem('button', 'too_many', words)
}

function fieldsOf(parent: unknown, name: string): readonly unknown[] {
  const value = isObject(parent) ? own(parent, name) : undefined
  return Array.isArray(value) ? value : []
}

function domainOf(button: unknown): readonly string[] {
  const address = isObject(button) ? own(button, 'url') : undefined
  return typeof address === 'string' && URL.canParse(address) ? [new URL(address).hostname] : []
}

function throwAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InvalidMenuError(problems)
}
