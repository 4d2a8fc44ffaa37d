/** The comments that a reader finds below an article: the elected ones, and their own. */
import type { Fans } from '../fans/fans.ts'
import type { Comment, Comments } from './comments.ts'

export interface ShownComment extends Comment {
  /** Of who wrote it. */
  readonly name: string
}

interface Reading {
  readonly appid: string
  readonly dataId: string
  readonly index: number
  /** Empty when nobody knows who reads. */
  readonly openid: string
}

/** The newest first. */
export function shownComments(
  { comments, fans }: { comments: Comments; fans: Pick<Fans, 'find'> },
  { appid, dataId, index, openid }: Reading,
): ShownComment[] {
  return comments
    .list(dataId, index)
    .filter((one) => one.isElected || one.openid === openid)
    .map((one) => ({ ...one, name: fans.find(appid, one.openid)?.nickname || '微信用户' }))
}
