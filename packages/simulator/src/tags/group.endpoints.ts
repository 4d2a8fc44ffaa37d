/** Calls about groups (用户分组), which tags have replaced: a group is a tag, and moving takes all others. */
import { userGroup } from '@mphub/wechat/endpoints'
import { answering, type ApiEndpoint } from '../api/endpoint.ts'
import type { FieldRefusals } from '../api/input.ts'
import { WechatRefusal, type Errcode } from '../api/wechat-refusal.ts'
import type { Blacklist } from '../blacklist/blacklist.ts'
import { fanNamed } from '../fans/by-openid.ts'
import type { Fans } from '../fans/fans.ts'
import { starred } from './tag-book.ts'
import type { Tags } from './tags.ts'

interface Parts {
  readonly blacklist: Blacklist
  readonly fans: Fans
  readonly tags: Tags
}

/** What the calls about groups say where those about tags say something else. */
const codesOfGroups: Readonly<Partial<Record<Errcode, Errcode>>> = {
  45056: 45018,
  45058: 45016,
  45157: 40051,
  45158: 45017,
  45159: 40050,
}

const refusals: FieldRefusals = { name: 45017, id: 40050, to_groupid: 40050, openid_list: 40032 }

const ungrouped = 0

export function groupEndpoints({ blacklist, fans, tags }: Parts): ApiEndpoint[] {
  function move(appid: string, openids: readonly string[], id: number): void {
    const isThere = id === ungrouped || tags.list(appid).some((tag) => tag.id === id)
    if (!isThere) throw new WechatRefusal(40050)
    for (const openid of openids) fanNamed(fans, appid, openid)
    for (const openid of openids) tags.forget(appid, openid)
    if (id !== ungrouped) tags.give(appid, id, openids)
  }

  return [
    answering(
      userGroup.create,
      ({ account: { appid }, input }) => ({
        group: asGroup(() => tags.create(appid, input.group.name)),
      }),
      { refusals },
    ),
    answering(userGroup.list, ({ account: { appid } }) => ({
      groups: groupsOf(appid, { blacklist, fans, tags }),
    })),
    answering(userGroup.getId, ({ account: { appid }, input: { openid } }) => ({
      groupid: tags.of(appid, fanNamed(fans, appid, openid).openid).at(-1) ?? ungrouped,
    })),
    answering(
      userGroup.update,
      ({ account: { appid }, input }) => asGroup(() => tags.rename(appid, input.group)),
      { refusals },
    ),
    answering(
      userGroup.moveMember,
      ({ account: { appid }, input }) => move(appid, [input.openid], input.to_groupid),
      { refusals },
    ),
    answering(
      userGroup.batchMoveMembers,
      ({ account: { appid }, input }) => move(appid, input.openid_list, input.to_groupid),
      { refusals },
    ),
    answering(
      userGroup.delete,
      ({ account: { appid }, input }) => asGroup(() => tags.delete(appid, input.group.id)),
      { refusals },
    ),
  ]
}

function asGroup<Result>(act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof WechatRefusal)) throw error
    throw new WechatRefusal(codesOfGroups[error.errcode] ?? error.errcode, { cause: error })
  }
}

/** WeChat’s three first, then those of the account. */
function groupsOf(appid: string, { blacklist, fans, tags }: Parts) {
  const followers = fans.list(appid).filter(({ follows }) => follows)
  const loose = followers.filter(({ openid }) => tags.of(appid, openid).length === 0)
  const own = tags.list(appid)
  const isStarred = ({ id }: { id: number }) => id === starred.id
  return [
    { id: ungrouped, name: '未分组', count: loose.length },
    { id: 1, name: '黑名单', count: blacklist.of(appid).length },
    ...own.filter(isStarred),
    ...own.filter((tag) => !isStarred(tag)),
  ]
}
