/** The templates that each account has chosen (模板), and its industries. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { beijingMonth } from '../beijing.ts'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { categoryTemplates, industries, libraryTemplates } from './public-templates.ts'

/** Of each of the two kinds. */
const mostTemplates = 25

const template = z.object({
  appid: z.string(),
  id: z.string(),
  title: z.string(),
  content: z.string(),
  example: z.string(),
  /** Template messages by `notice`, subscription notices by `subscription`. */
  kind: z.enum(['notice', 'subscription']),
  /** 2 one-time, 3 long-term; of subscription notices. */
  type: z.union([z.literal(2), z.literal(3)]),
  /** Whether it comes from the library of industries. */
  isOfIndustry: z.boolean(),
  /** What was chosen, so that nothing is chosen twice. */
  choice: z.string(),
})

export type Template = Readonly<z.output<typeof template>>

export interface Templates {
  /** From the library or a category. @throws {@link WechatRefusal} */
  choose(appid: string, short: string, keywordNames: readonly string[]): Template
  /** For subscription notices. @throws {@link WechatRefusal} */
  subscribe(appid: string, choice: { tid: string; kids: readonly number[] }): Template
  find(appid: string, id: string): Template | undefined
  list(appid: string, kind: Template['kind']): Template[]
  delete(template: Template): void
  /** @throws {@link WechatRefusal} 40102, 43100 */
  setIndustries(appid: string, ids: readonly [string, string]): void
  industriesOf(appid: string): (readonly [string, string])[]
  clear(): void
}

const keptIndustries = z.object({ ids: z.tuple([z.string(), z.string()]), month: z.int() })

export function createTemplates({ clock, store }: { clock: Clock; store: Store }): Templates {
  const templates = store.map('templates', template)
  const chosenIndustries = store.map('industries', keptIndustries)

  const list = (appid: string, kind: Template['kind']) =>
    [...templates.values()].filter((one) => one.appid === appid && one.kind === kind)

  function keep(facts: Omit<Template, 'id'>): Template {
    const made = { ...facts, id: randomId(43) }
    templates.set(made.id, made)
    return made
  }

  return {
    list,
    choose(appid, short, keywordNames) {
      if (list(appid, 'notice').length >= mostTemplates) throw new WechatRefusal(45026)
      const known = { appid, kind: 'notice', type: 2, choice: short } as const
      const old = libraryTemplates.find((one) => one.short === short)
      if (old) return keep({ ...known, ...wordsOf(old), isOfIndustry: true })
      const found = categoryTemplates.find(({ tid }) => String(tid) === short)
      if (!found) throw new WechatRefusal(40037)
      const chosen = keywordNames.map((name) => found.keywords.find((one) => one.name === name))
      const keywords = chosen.filter((one) => one !== undefined)
      const isWhole = keywords.length === chosen.length && keywords.length >= 2
      if (!isWhole || keywords.length > 5) throw new WechatRefusal(40246)
      return keep({ ...known, ...linesOf(found.title, keywords), isOfIndustry: false })
    },
    subscribe(appid, { tid, kids }) {
      const found = categoryTemplates.find((one) => String(one.tid) === tid)
      if (!found) throw new WechatRefusal(200014)
      const chosen = kids.map((kid) => found.keywords.find((one) => one.kid === kid))
      const keywords = chosen.filter((one) => one !== undefined)
      if (keywords.length < chosen.length) throw new WechatRefusal(200020)
      const choice = `${tid} ${kids.join(' ')}`
      const own = list(appid, 'subscription')
      if (own.some((one) => one.choice === choice)) throw new WechatRefusal(200022)
      if (own.length >= mostTemplates) throw new WechatRefusal(200012)
      const known = { appid, kind: 'subscription', type: found.type, choice } as const
      return keep({ ...known, ...linesOf(found.title, keywords), isOfIndustry: false })
    },
    find(appid, id) {
      const found = templates.get(id)
      return found?.appid === appid ? found : undefined
    },
    delete: ({ id }) => void templates.delete(id),
    setIndustries(appid, ids) {
      if (ids.some((id) => !industries[Number(id) - 1])) throw new WechatRefusal(40102)
      const month = beijingMonth(clock.now())
      if (chosenIndustries.get(appid)?.month === month) throw new WechatRefusal(43100)
      const isChange = chosenIndustries.has(appid)
      chosenIndustries.set(appid, { ids: [...ids], month })
      const old = list(appid, 'notice').filter(({ isOfIndustry }) => isOfIndustry)
      if (isChange) for (const { id } of old) templates.delete(id)
    },
    industriesOf: (appid) =>
      (chosenIndustries.get(appid)?.ids ?? []).flatMap((id) => {
        const industry = industries[Number(id) - 1]
        return industry ? [industry] : []
      }),
    clear() {
      templates.clear()
      chosenIndustries.clear()
    },
  }
}

function wordsOf({ title, content, example }: Pick<Template, 'title' | 'content' | 'example'>) {
  return { title, content, example }
}

interface Keyword {
  readonly kid: number
  readonly name: string
  readonly rule: string
  readonly example: string
}

function linesOf(title: string, keywords: readonly Keyword[]) {
  const content = keywords
    .map(({ name, rule, kid }) => `${name}：{{${rule}${kid}.DATA}}\n`)
    .join('')
  const example = keywords.map(({ name, example }) => `${name}：${example}\n`).join('')
  return { title, content, example }
}
