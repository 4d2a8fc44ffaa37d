/** Whether a page may call the JS-SDK: what its wx.config came to, and what it asked for. */
import * as z from 'zod/mini'
import { postJson } from '../api.ts'
import type { Told } from '../words/told.ts'

const configSchema = z.object({
  appId: z.string(),
  timestamp: z.union([z.string(), z.number()]),
  nonceStr: z.string(),
  signature: z.string(),
  url: z.string(),
  debug: z.prefault(z.boolean(), false),
  jsApiList: z.prefault(z.array(z.string()), []),
  openTagList: z.prefault(z.array(z.string()), []),
})

const verdictSchema = z.object({
  ok: z.boolean(),
  errMsg: z.string(),
  reason: z.nullish(z.string()),
  reasonZh: z.nullish(z.string()),
})

export interface Permission {
  readonly ok: boolean
  readonly errMsg: string
  readonly reason?: Told
  readonly debug: boolean
  readonly methods: readonly string[]
  readonly tags: readonly string[]
  /** Stands in the page, and not in `openTagList`: WeChat does not draw it. */
  readonly undrawnTag?: string
}

/** Asks the simulator, which checks the signature as WeChat does. */
export async function permissionFor(options: unknown): Promise<Permission> {
  const config = z.safeParse(configSchema, options)
  if (!config.success) return incomplete
  const { appId, debug, jsApiList, openTagList, ...signed } = config.data
  const path = `/sim/accounts/${encodeURIComponent(appId)}/js-sdk`
  const verdict = await postJson(verdictSchema, path, signed).catch(() => undefined)
  if (verdict === undefined) return { ...unknownAccount, debug }
  const { ok, errMsg, reason, reasonZh } = verdict
  return {
    ok,
    errMsg,
    debug,
    methods: jsApiList,
    tags: openTagList,
    ...(reason && { reason: { en: reason, zh: reasonZh } }),
  }
}

const nothing = { ok: false, debug: false, methods: [], tags: [] }

const incomplete: Permission = {
  ...nothing,
  errMsg: 'config:fail',
  reason: {
    en: 'wx.config needs appId, timestamp, nonceStr and signature',
    zh: 'wx.config 缺少 appId、timestamp、nonceStr 或 signature',
  },
}

const unknownAccount: Permission = {
  ...nothing,
  errMsg: 'config:invalid appid',
  reason: { en: 'no account has this appId', zh: 'appId 不存在' },
}

/** Without a good wx.config nothing works but looking at what would. */
export function mayCall(permission: Permission | undefined, method: string): boolean {
  if (method === 'checkJsApi') return true
  return permission?.ok === true && permission.methods.includes(method)
}

export function mayDraw(permission: Permission | undefined, tag: string): boolean {
  return permission?.ok === true && permission.tags.includes(tag)
}
