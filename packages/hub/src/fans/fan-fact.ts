/** What a push tells about a fan, and what follows from it. */
import type { Insertable, Selectable } from 'kysely'
import type { FanTable } from './fan.table.ts'

/** `trace` is a sign of life that proves nothing about following, such as a position report. */
export type FanDeed = 'follows' | 'leaves' | 'speaks' | 'trace'

export interface FanFact {
  readonly appid: string
  readonly openid: string
  readonly deed: FanDeed
  /** When WeChat made the message, UTC milliseconds. */
  readonly at: number
}

type Fan = Selectable<FanTable>

export type FollowState = Pick<Fan, 'follows' | 'followedAt' | 'unfollowedAt' | 'asOf'>

/** Somebody never seen before. Who speaks follows, though nobody saw it begin. */
export function firstState({ deed, at }: FanFact): FollowState {
  return {
    follows: deed === 'leaves' ? 0 : 1,
    followedAt: deed === 'follows' ? at : null,
    unfollowedAt: deed === 'leaves' ? at : null,
    asOf: at,
  }
}

/** The state after the fact; the same object when nothing changes, as with older messages. */
export function nextState(state: FollowState, { deed, at }: FanFact): FollowState {
  if (at < state.asOf) return state
  switch (deed) {
    case 'follows':
      return { ...state, follows: 1, followedAt: at, asOf: at }
    case 'leaves':
      return { ...state, follows: 0, unfollowedAt: at, asOf: at }
    case 'speaks':
      return state.follows === 1 ? state : { ...state, follows: 1, followedAt: at, asOf: at }
    case 'trace':
      return state
  }
}

export type NewFan = Insertable<FanTable>
