/** Calls about links that open a mini program when they are scanned. */
import { qrcodeJump } from '@mphub/wechat/endpoints'
import type { z } from 'zod'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import type { FieldRefusals } from '../api/input.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Limit, Quota } from '../quota/quota.ts'
import type { JumpRule, JumpRules } from './jump-rules.ts'

const publications: Limit = { name: 'publications', per: 'month', most: 100, errcode: 886000 }
const newest = 10_000
const usualPage = 200

const refusals: FieldRefusals = { appid: 40166, prefix: 85066, path: 40097, is_edit: 40097 }

interface Parts {
  readonly jumpRules: JumpRules
  readonly quota: Quota
}

export function jumpRuleEndpoints({ jumpRules, quota }: Parts): ApiEndpoint[] {
  return [
    answering(
      qrcodeJump.add,
      ({ account, input }) => {
        const rule = ruleOf(account.appid, input)
        if (input.is_edit === 1) jumpRules.edit(rule)
        else jumpRules.add(rule)
      },
      { refusals },
    ),
    answering(
      qrcodeJump.publish,
      ({ account: { appid }, input: { prefix } }) => {
        jumpRules.publish(appid, prefix)
        quota.use(appid, publications)
      },
      { refusals },
    ),
    answering(
      qrcodeJump.delete,
      ({ account: { appid }, input: { prefix } }) => jumpRules.delete(appid, prefix),
      { refusals },
    ),
    answering(
      qrcodeJump.get,
      ({ account: { appid }, input }) => {
        const all = jumpRules.of(appid)
        const rule_list = chosen(all, input).map(told)
        return {
          list_size: rule_list.length,
          rule_list,
          qrcodejump_pub_quota: publications.most - quota.used(appid, publications),
          qrcodejump_open: 1,
        }
      },
      { refusals: { ...refusals, get_type: 40097 } },
    ),
    answering(qrcodeJump.download, () => {
      throw new WechatRefusal(85075)
    }),
  ]
}

type Given = z.output<typeof qrcodeJump.add.input>

/** @throws {@link WechatRefusal} */
function ruleOf(account: string, given: Given): JumpRule {
  const { appid = '', prefix, path, permit_sub_rule, open_version, debug_url } = given
  if (!/^wx[0-9a-f]{16}$/.test(appid)) throw new WechatRefusal(40166)
  if (!/^https?:$/.test(URL.parse(prefix)?.protocol ?? '')) throw new WechatRefusal(85066)
  if (debug_url?.some((url) => !url.startsWith(prefix))) throw new WechatRefusal(85068)
  return {
    ...{ account, appid, prefix, path, isPublished: false },
    ...(permit_sub_rule !== undefined && { permitSubRule: permit_sub_rule }),
    ...(open_version !== undefined && { openVersion: open_version }),
    ...(debug_url !== undefined && { debugUrls: debug_url }),
  }
}

function chosen(all: readonly JumpRule[], choice: z.output<typeof qrcodeJump.get.input>) {
  const { appid, get_type = 0, prefix_list = [], page_num = 1, page_size = usualPage } = choice
  const own = all.filter((rule) => appid === undefined || rule.appid === appid)
  if (get_type === 1) return own.filter(({ prefix }) => prefix_list.includes(prefix))
  if (get_type === 2) return own.slice((page_num - 1) * page_size, page_num * page_size)
  return own.slice(0, newest)
}

function told({ prefix, path, isPublished, ...rule }: JumpRule) {
  return {
    prefix,
    ...(rule.permitSubRule !== undefined && { permit_sub_rule: rule.permitSubRule }),
    state: isPublished ? 2 : 1,
    path,
    ...(rule.openVersion !== undefined && { open_version: rule.openVersion }),
    ...(rule.debugUrls !== undefined && { debug_url: rule.debugUrls }),
  }
}
