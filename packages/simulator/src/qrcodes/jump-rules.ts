/** Rules by which a scanned link opens a mini program (扫普通链接二维码打开小程序). */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Store } from '../store/store.ts'

const keptRule = z.object({
  account: z.string(),
  /** Of the mini program. */
  appid: z.string(),
  prefix: z.string(),
  path: z.string(),
  isPublished: z.boolean(),
  permitSubRule: z.int().exactOptional(),
  openVersion: z.int().exactOptional(),
  debugUrls: z.array(z.string()).exactOptional(),
})

export type JumpRule = Readonly<z.output<typeof keptRule>>

export interface JumpRules {
  /** @throws {@link WechatRefusal} 85071 for a link that has a rule already */
  add(rule: JumpRule): void
  /** @throws {@link WechatRefusal} 85095 for a rule that is not there, or published */
  edit(rule: JumpRule): void
  /** @throws {@link WechatRefusal} 85095 for a rule that is not there */
  publish(account: string, prefix: string): void
  /** @throws {@link WechatRefusal} 85095 for a rule that is not there */
  delete(account: string, prefix: string): void
  /** The newest first. */
  of(account: string): JumpRule[]
  clear(): void
}

export function createJumpRules(store: Store): JumpRules {
  const rules = store.map('jump rules', keptRule)

  function get(account: string, prefix: string): JumpRule {
    const rule = rules.get(keyOf(account, prefix))
    if (!rule) throw new WechatRefusal(85095)
    return rule
  }

  function keep(rule: JumpRule): void {
    rules.set(keyOf(rule.account, rule.prefix), rule)
  }

  return {
    add(rule) {
      if (rules.has(keyOf(rule.account, rule.prefix))) throw new WechatRefusal(85071)
      keep(rule)
    },
    edit(rule) {
      if (get(rule.account, rule.prefix).isPublished) throw new WechatRefusal(85095)
      keep(rule)
    },
    publish(account, prefix) {
      keep({ ...get(account, prefix), isPublished: true })
    },
    delete(account, prefix) {
      get(account, prefix)
      rules.delete(keyOf(account, prefix))
    },
    of: (account) => [...rules.values()].filter((rule) => rule.account === account).toReversed(),
    clear: () => rules.clear(),
  }
}

function keyOf(account: string, prefix: string): string {
  return `${account} ${prefix}`
}
