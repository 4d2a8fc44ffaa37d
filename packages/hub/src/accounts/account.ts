/** An Official Account (公众号) as the rest of the hub sees it. */
import type { Reply } from '@mphub/wechat/callback'
import type { Secret } from '../platform/secret.ts'

/** 消息加解密方式: plain 明文, compatible 兼容, safe 安全. It alone decides how a push is checked. */
export const accountModes = ['plain', 'compatible', 'safe'] as const
export type AccountMode = (typeof accountModes)[number]

/** 订阅号 or 服务号. */
export const accountKinds = ['subscription', 'service'] as const
export type AccountKind = (typeof accountKinds)[number]

/** What WeChat and the account share for signing and encrypting pushes. */
export interface CallbackKeys {
  readonly token: Secret
  /** EncodingAESKey. Plain accounts may have none. */
  readonly aesKey: Secret | null
}

export interface Account {
  readonly appid: string
  readonly name: string
  /** 原始ID (`gh_…`), when the operator has given it. */
  readonly originalId: string | null
  readonly mode: AccountMode
  readonly kind: AccountKind
  readonly verified: boolean
  readonly secret: Secret
  readonly keys: CallbackKeys
  /** The keys before the latest change: accepted until `until` (UTC milliseconds). */
  readonly previous: (CallbackKeys & { readonly until: number }) | null
  readonly welcome: Reply | null
  readonly default: Reply | null
  readonly createdAt: number
}

/** What an operator gives for a new account. */
export interface NewAccount {
  readonly appid: string
  readonly name?: string | undefined
  readonly originalId?: string | null | undefined
  readonly mode: AccountMode
  readonly kind?: AccountKind | undefined
  readonly verified?: boolean | undefined
  readonly secret: string
  readonly token: string
  readonly aesKey?: string | undefined
  readonly welcome?: Reply | null | undefined
  readonly default?: Reply | null | undefined
}

/** What an operator changes. Null takes a value away; what is absent stays. */
export interface AccountChange {
  readonly name?: string | undefined
  readonly originalId?: string | null | undefined
  readonly mode?: AccountMode | undefined
  readonly kind?: AccountKind | undefined
  readonly verified?: boolean | undefined
  readonly secret?: string | undefined
  readonly token?: string | undefined
  readonly aesKey?: string | undefined
  readonly welcome?: Reply | null | undefined
  readonly default?: Reply | null | undefined
}
