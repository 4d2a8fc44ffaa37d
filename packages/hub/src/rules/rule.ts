/** A rule (规则): the keywords it waits for, and what it answers with. */
import type { Reply } from '@mphub/wechat/callback'

/**
 * The ways a keyword matches, most specific first; among rules of equal priority this order
 * decides: 精准, 前缀, 后缀, 包含, 正则, 托管 (any text).
 */
export const matchKinds = ['exact', 'prefix', 'suffix', 'contains', 'regex', 'any'] as const
export type MatchKind = (typeof matchKinds)[number]

export interface Keyword {
  readonly match: MatchKind
  /** Empty for `any`. */
  readonly text: string
  /** Compares the text as it was typed: case, width and outer white space count. */
  readonly strict: boolean
}

export const lowestPriority = 0
/** A pinned rule (置顶) goes before all others. */
export const pinned = 255

export interface Rule {
  /** UUIDv7: a later rule has a greater id. */
  readonly id: string
  /** Null: for every account of this server. */
  readonly appid: string | null
  readonly name: string
  /** {@link lowestPriority} to {@link pinned}; the higher goes first. */
  readonly priority: number
  readonly enabled: boolean
  readonly keywords: readonly Keyword[]
  /** What the rule says itself; a rule of a module says nothing itself. */
  readonly reply: Reply | null
  /** Name of the module whose processor answers. */
  readonly module: string | null
}
