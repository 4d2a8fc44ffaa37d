/** Calls about tags (用户标签管理). */
import { tag } from '@mphub/wechat/endpoints'
import type { Accounts } from '../accounts/accounts.ts'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import type { FieldRefusals } from '../api/input.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { inPage, ownFan, pageAfter } from '../fans/by-openid.ts'
import type { Fans } from '../fans/fans.ts'
import type { Tags } from './tags.ts'

interface Parts {
  readonly accounts: Accounts
  readonly fans: Fans
  readonly tags: Tags
}

const refusals: FieldRefusals = { name: 45158, 'tag.id': 45159 }

export function tagEndpoints({ accounts, fans, tags }: Parts): ApiEndpoint[] {
  /** @throws {@link WechatRefusal} 50005 for someone who does not follow */
  const refuseStrangers = (appid: string, openids: readonly string[]) => {
    if (openids.some((openid) => !ownFan({ accounts, fans }, appid, openid).follows)) {
      throw new WechatRefusal(50005)
    }
  }

  return [
    answering(
      tag.create,
      ({ account: { appid }, input }) => ({ tag: tags.create(appid, input.tag.name) }),
      { refusals },
    ),
    answering(tag.list, ({ account: { appid } }) => ({ tags: tags.list(appid) })),
    answering(tag.update, ({ account: { appid }, input }) => tags.rename(appid, input.tag), {
      refusals,
    }),
    answering(tag.delete, ({ account: { appid }, input }) => tags.delete(appid, input.tag.id), {
      refusals,
    }),
    answering(tag.getFans, ({ account: { appid }, input: { tagid, next_openid } }) =>
      inPage(pageAfter(tags.fansOf(appid, tagid), next_openid)),
    ),
    answering(tag.batchTagging, ({ account: { appid }, input: { tagid, openid_list } }) => {
      refuseStrangers(appid, openid_list)
      tags.give(appid, tagid, openid_list)
    }),
    answering(tag.batchUntagging, ({ account: { appid }, input: { tagid, openid_list } }) => {
      for (const openid of openid_list) ownFan({ accounts, fans }, appid, openid)
      tags.take(appid, tagid, openid_list)
    }),
    answering(tag.getIdList, ({ account: { appid }, input: { openid } }) => ({
      tagid_list: tags.of(appid, ownFan({ accounts, fans }, appid, openid).openid),
    })),
  ]
}
