/** Turns menus as WeChat tells them into menus as WeChat takes them. */
import type { z } from 'zod'
import type { get, getCurrentSelfmenuInfo } from '../api/menu.ts'
import { problem } from '../problems/checks.ts'
import type { Problem } from '../problems/problem.ts'
import { conditionalMenuProblems, menuProblems } from './check-menu.ts'
import type { ConditionalMenu, Menu } from './menu.ts'

/** Menus to give to `menu.create` and `menu.addConditional`. */
export interface ReadMenus {
  /** Missing when there is none, or none of its buttons can be made by the API. */
  readonly menu: Menu | undefined
  /** In the order of the answer. WeChat matches the one that was made last first. */
  readonly conditional: readonly ConditionalMenu[]
  /** What could not be taken over, where it stood in the answer, and why. */
  readonly lost: readonly Problem[]
}

type Answer = z.output<typeof get.result>
type LiveAnswer = z.output<typeof getCurrentSelfmenuInfo.result>
type LiveButton = NonNullable<LiveAnswer['selfmenu_info']>['button'][number]
type AnsweredButton = NonNullable<Answer['menu']['button']>[number]
type AnsweredRule = NonNullable<Answer['conditionalmenu']>[number]['matchrule']

/** A button that does something, in either answer. */
type Told = Omit<AnsweredButton & LiveButton, 'sub_button'>

/** Something of the answer: what becomes of it, and what is lost of it. */
interface Converted<Value> {
  readonly value: Value
  readonly lost: readonly Problem[]
}

/** Kinds that exist only in menus made in the console of the account. */
const onlyInConsole = new Set(['text', 'img', 'photo', 'video', 'voice'])

/**
 * Reads the answer of `menu.get`: what was made through the API. Empty lists, ids and conditions
 * that WeChat retired are left out.
 */
export function readMenus({ menu, conditionalmenu = [] }: Answer): ReadMenus {
  const main = readButtons('menu', menu.button ?? [])
  const others = conditionalmenu.map(({ button = [], matchrule }, index) => {
    const at = `conditionalmenu[${index}]`
    const buttons = readButtons(at, button)
    const { value: rule, lost } = readRule(`${at}.matchrule`, matchrule)
    return keepConditional(at, { ...buttons.value, matchrule: rule }, [...buttons.lost, ...lost])
  })
  const kept = keep('menu', main)
  return {
    menu: kept.value,
    conditional: others.flatMap(({ value }) => value),
    lost: [...kept.lost, ...others.flatMap(({ lost }) => lost)],
  }
}

/**
 * Reads the answer of `menu.getCurrentSelfmenuInfo`: what fans see, wherever it was made. Buttons
 * that say something or play something exist only in the console and are lost; give them a key, and
 * answer its `CLICK`.
 */
export function readLiveMenu({ selfmenu_info }: LiveAnswer): Omit<ReadMenus, 'conditional'> {
  const buttons = (selfmenu_info?.button ?? []).map((button) => ({
    ...button,
    sub_button: button.sub_button?.list,
  }))
  const { value, lost } = keep('selfmenu_info', readButtons('selfmenu_info', buttons))
  return { menu: value, lost }
}

function readButtons(
  at: string,
  buttons: readonly (Told & { readonly sub_button?: readonly Told[] | undefined })[],
) {
  const read = buttons.map((button, index) => {
    const place = `${at}.button[${index}]`
    const { name, sub_button = [] } = button
    if (sub_button.length === 0) return readAction(place, button)
    const below = sub_button.map((each, sub) => readAction(`${place}.sub_button[${sub}]`, each))
    const value = below.flatMap((each) => each.value)
    const lost = below.flatMap((each) => each.lost)
    return { value: value.length === 0 ? [] : [{ name, sub_button: value }], lost }
  })
  return {
    value: { button: read.flatMap((each): object[] => each.value) },
    lost: read.flatMap(({ lost }) => lost),
  }
}

/** One button, or none when the API cannot make it. */
function readAction(at: string, told: Told): Converted<object[]> {
  const { type, name, key, url, value, appid, pagepath } = told
  if (type === undefined || onlyInConsole.has(type)) return lostButton(at, type)
  if (type === 'view') return taken({ type, name, url: url ?? value })
  if (type === 'miniprogram') return taken({ type, name, url, appid, pagepath })
  if (type === 'news') return taken({ type: 'media_id', name, media_id: value })
  if (type === 'media_id' || type === 'view_limited') {
    return taken({ type, name, media_id: told.media_id ?? value })
  }
  if (type === 'article_id' || type === 'article_view_limited') {
    return taken({ type, name, article_id: told.article_id ?? value })
  }
  return taken({ type, name, key })
}

function readRule(at: string, { tag_id, group_id, client_platform_type, ...rest }: AnsweredRule) {
  const rule = { tag_id: tag_id ?? group_id, client_platform_type }
  const given = Object.entries(rule).filter(([, value]) => value !== undefined && value !== '')
  const retired = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')
  const words = { en: 'is no condition any more (65320)', zh: '已不再是匹配条件（65320）' }
  return {
    value: Object.fromEntries(given),
    lost: retired.flatMap(([name]) => problem(`${at}.${name}`, 'retired', words)),
  }
}

function taken(button: object): Converted<object[]> {
  return { value: [button], lost: [] }
}

function lostButton(at: string, type = ''): Converted<object[]> {
  const words = {
    en: `is of the kind ${type || 'nothing'}, which the API does not make`,
    zh: `的类型是 ${type || '空'}，接口无法创建`,
  }
  return { value: [], lost: problem(at, 'not_an_option', words) }
}

/** A menu of which something is left, and which WeChat would take. */
function keep(at: string, { value, lost }: Converted<{ readonly button: object[] }>) {
  if (value.button.length === 0) return { value: undefined, lost }
  return isMenu(value)
    ? { value, lost }
    : { value: undefined, lost: [...lost, ...placed(at, menuProblems(value))] }
}

function keepConditional(
  at: string,
  menu: { readonly button: object[]; readonly matchrule: object },
  lost: readonly Problem[],
) {
  if (menu.button.length === 0) return { value: [], lost }
  return isConditionalMenu(menu)
    ? { value: [menu], lost }
    : { value: [], lost: [...lost, ...placed(at, conditionalMenuProblems(menu))] }
}

function placed(at: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((each) => ({ ...each, at: `${at}.${each.at}` }))
}

function isMenu(menu: unknown): menu is Menu {
  return menuProblems(menu).length === 0
}

function isConditionalMenu(menu: unknown): menu is ConditionalMenu {
  return conditionalMenuProblems(menu).length === 0
}
