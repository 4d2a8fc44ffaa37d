/** Calls about the staff (客服账号). */
import { kfAccount } from '@mphub/wechat/endpoints'
import { answering, answeringRaw, type ApiEndpoint } from '../api/endpoint.ts'
import type { FieldRefusals } from '../api/input.ts'
import type { Clock } from '../clock.ts'
import { pathOf, type Media } from '../media/media.ts'
import { readUpload } from '../media/read-upload.ts'
import type { Sessions } from './sessions.ts'
import type { Member, Staff } from './staff.ts'

interface Parts {
  readonly address: () => string
  readonly clock: Clock
  readonly media: Media
  readonly sessions: Sessions
  readonly staff: Staff
}

const refusals: FieldRefusals = { kf_account: 65404, nickname: 65403, invite_wx: 65409 }

export function staffEndpoints({ address, clock, media, sessions, staff }: Parts): ApiEndpoint[] {
  const portraitOf = ({ portrait }: Member) =>
    portrait === '' ? '' : address() + pathOf({ mediaId: portrait })

  return [
    answering(
      kfAccount.add,
      ({ account: { appid }, input: { kf_account, nickname } }) =>
        void staff.add(appid, kf_account, nickname),
      { refusals },
    ),
    answering(
      kfAccount.update,
      ({ account: { appid }, input: { kf_account, nickname } }) =>
        staff.rename(appid, kf_account, nickname),
      { refusals },
    ),
    answering(kfAccount.delete, ({ account, input: { kf_account } }) => {
      staff.delete(account.appid, kf_account)
      sessions.endAllOf(account, kf_account)
    }),
    answeringRaw(kfAccount.uploadHeadImg, async ({ account: { appid }, raw }) => {
      const { account } = staff.get(appid, String(raw['kf_account']))
      const { name, bytes } = await readUpload(kfAccount.uploadHeadImg, 'media', raw)
      const kept = media.keep(appid, { type: 'image', name, bytes, keeping: 'article' })
      staff.note(appid, account, { portrait: kept.mediaId })
    }),
    answering(
      kfAccount.inviteWorker,
      ({ account: { appid }, input: { kf_account, invite_wx } }) =>
        staff.invite(appid, kf_account, invite_wx),
      { refusals },
    ),
    answering(kfAccount.list, ({ account: { appid } }) => ({
      kf_list: staff.list(appid).map((member) => ({
        kf_account: member.account,
        kf_headimgurl: portraitOf(member),
        kf_id: String(member.id),
        kf_nick: member.nickname,
        ...(member.wx !== '' && { kf_wx: member.wx }),
        ...invitationOf(member, clock.now()),
      })),
    })),
    answering(kfAccount.onlineList, ({ account: { appid } }) => ({
      kf_online_list: staff
        .list(appid)
        .filter(({ isOnline }) => isOnline)
        .map(({ account: kf_account, id }) => ({
          kf_account,
          status: 1,
          kf_id: id,
          accepted_case: sessions.of(appid, kf_account).length,
        })),
    })),
  ]
}

function invitationOf({ invitation, wx }: Member, now: number) {
  if (!invitation || wx !== '') return {}
  const status = invitation.until > now ? ('waiting' as const) : ('expired' as const)
  return {
    invite_wx: invitation.wx,
    invite_expire_time: Math.floor(invitation.until / 1000),
    invite_status: invitation.isRejected ? ('rejected' as const) : status,
  }
}
