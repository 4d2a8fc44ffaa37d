/** Calls about followers (用户管理): who they are, and what the account calls them. */
import { user } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Tags } from '../tags/tags.ts'
import { fanNamed, inPage, pageSize } from './by-openid.ts'
import type { Fan } from './fan.ts'
import type { Fans } from './fans.ts'
import type { Migrations } from './migrations.ts'

const longestRemark = 29

interface Parts {
  readonly fans: Fans
  readonly migrations: Migrations
  readonly tags: Tags
}

export function userEndpoints({ fans, migrations, tags }: Parts): ApiEndpoint[] {
  const told = (appid: string, openid: string) => {
    const fan = fanNamed(fans, appid, openid)
    return fan.follows ? profileOf(fan, tags.of(appid, openid)) : strangerOf(fan)
  }

  return [
    answering(user.info, ({ account: { appid }, input }) => told(appid, input.openid), {
      ignored: ['lang'],
    }),
    answering(
      user.batchGetInfo,
      ({ account: { appid }, input }) => ({
        user_info_list: input.user_list.map(({ openid }) => told(appid, openid)),
      }),
      { refusals: { user_list: 40032 } },
    ),
    answering(user.list, ({ account: { appid }, input }) => {
      const page = fans.followersAfter(appid, input.next_openid || undefined, pageSize)
      if (!page) throw new WechatRefusal(40003)
      return { total: fans.followerCount(appid), ...inPage(page.map(({ openid }) => openid)) }
    }),
    answering(
      user.updateRemark,
      ({ account: { appid }, input: { openid, remark } }) => {
        if (!fanNamed(fans, appid, openid).follows) throw new WechatRefusal(43004)
        if (Buffer.byteLength(remark) > longestRemark) throw new WechatRefusal(40092)
        fans.note(appid, openid, { remark })
      },
      { refusals: { remark: 40092 } },
    ),
    answering(user.changeOpenid, ({ account: { appid }, input: { from_appid, openid_list } }) => {
      const newOpenids = migrations.newOpenids({ from: from_appid, to: appid })
      const result_list = openid_list.map((ori_openid) => {
        const new_openid = newOpenids.get(ori_openid)
        return new_openid
          ? { ori_openid, new_openid, err_msg: 'ok' }
          : { ori_openid, err_msg: 'ori_openid error' }
      })
      return { result_list }
    }),
  ]
}

function strangerOf({ openid, unionid }: Fan) {
  return { subscribe: 0 as const, openid, ...(unionid && { unionid }) }
}

/** Nickname, sex, place and avatar are not told since 2021-12-27; language is told empty. */
function profileOf(fan: Fan, tagIds: readonly number[]) {
  const { by = 'ADD_SCENE_SEARCH', scene } = fan.arrival ?? {}
  return {
    subscribe: 1 as const,
    openid: fan.openid,
    language: '',
    subscribe_time: Math.floor((fan.followedAt ?? 0) / 1000),
    ...(fan.unionid && { unionid: fan.unionid }),
    remark: fan.remark ?? '',
    groupid: tagIds.at(-1) ?? 0,
    tagid_list: tagIds,
    subscribe_scene: by,
    qr_scene: typeof scene === 'number' ? scene : 0,
    qr_scene_str: typeof scene === 'string' ? scene : '',
  }
}
