/** Which notices fans have agreed to (订阅授权), each consent good for one. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Store } from '../store/store.ts'
import type { Template } from './templates.ts'

const consent = z.object({
  /** How many more notices; of a long-term template any number. */
  left: z.int(),
  isLongTerm: z.boolean(),
})

/** What a fan wants to be asked no more about (总是保持以上选择). */
const lastingAnswer = z.enum(['accept', 'reject'])
export type LastingAnswer = z.output<typeof lastingAnswer>

export interface Consents {
  /** To one notice more, or, of a long-term template, to all. */
  accept(openid: string, template: Template): void
  /** In the settings of the phone: nothing more. */
  withdraw(openid: string, template: Template): void
  /** @throws {@link WechatRefusal} 43101 without one */
  use(openid: string, template: Template): void
  left(openid: string, template: Template): number
  /** From now on this is the answer, without a question. */
  keep(openid: string, template: Template, answer: LastingAnswer): void
  lasting(openid: string, template: Template): LastingAnswer | undefined
  /** Asks about it again the next time. */
  askAgain(openid: string, template: Template): void
  clear(): void
}

export function createConsents(store: Store): Consents {
  const kept = store.map('consents', consent)
  const lasting = store.map('lasting answers', lastingAnswer)
  const keyOf = (openid: string, { id }: Template) => `${openid}/${id}`
  const of = (openid: string, template: Template) =>
    kept.get(keyOf(openid, template)) ?? { left: 0, isLongTerm: false }

  return {
    accept(openid, template) {
      const { left } = of(openid, template)
      const isLongTerm = template.type === 3
      kept.set(keyOf(openid, template), { left: left + 1, isLongTerm })
    },
    withdraw(openid, template) {
      kept.delete(keyOf(openid, template))
      lasting.delete(keyOf(openid, template))
    },
    use(openid, template) {
      const { left, isLongTerm } = of(openid, template)
      if (left === 0) throw new WechatRefusal(43101)
      if (!isLongTerm) kept.set(keyOf(openid, template), { left: left - 1, isLongTerm })
    },
    left: (openid, template) => of(openid, template).left,
    keep: (openid, template, answer) => void lasting.set(keyOf(openid, template), answer),
    lasting: (openid, template) => lasting.get(keyOf(openid, template)),
    askAgain: (openid, template) => void lasting.delete(keyOf(openid, template)),
    clear() {
      kept.clear()
      lasting.clear()
    },
  }
}
