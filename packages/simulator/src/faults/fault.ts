/** A trouble of WeChat or the network: what it is, and whom, when and how often it strikes. */
import { z } from 'zod'

const anInstant = z.union([
  z.int().min(0),
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
])

const longestMs = 86_400_000

const duration = z.int().min(0).max(longestMs)

/** Always as long, or anything between two. */
const delay = z.union([duration, z.tuple([duration, duration])])

/** What is left out limits nothing. */
const limits = {
  /** `api2.weixin.qq.com`; of a push, the host of the address it goes to. `*` stands for anything. */
  host: z.string().min(1).max(253).optional(),
  /** `/cgi-bin/message/*` */
  path: z.string().min(1).max(256).optional(),
  appid: z.string().min(1).max(64).optional(),
  /** Pushes have one, and template messages. */
  openid: z.string().min(1).max(64).optional(),
  /** How likely it strikes, from 0 to 1. The same `seed` strikes the same calls. */
  probability: z.number().min(0).max(1).default(1),
  seed: z.int().default(1),
  /** How often it strikes at most. */
  count: z.int().min(1).max(1_000_000).optional(),
  /** By the simulator’s clock: milliseconds since 1970, or ISO 8601. */
  from: anInstant.optional(),
  until: anInstant.optional(),
  /** Ends so long after it began to stand. */
  forMs: z.int().min(1).max(longestMs).optional(),
}

/** What WeChat suspects (涉嫌…), what the check of originals and the administrator say. */
const massErrors = [
  10001, 20001, 20002, 20004, 20006, 20008, 20013, 20431, 21000, 22000, 30001, 30002, 30003, 40001,
  40002,
] as const

const apiKinds = [
  z.strictObject({ kind: z.literal('slow'), ms: delay, ...limits }),
  z.strictObject({ kind: z.literal('refuse'), ...limits }),
  z.strictObject({ kind: z.literal('dns'), ...limits, host: z.string().min(1).max(253) }),
  z.strictObject({ kind: z.literal('reset'), ...limits }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599).default(502),
    ...limits,
  }),
  z.strictObject({ kind: z.literal('html'), ...limits }),
  z.strictObject({ kind: z.literal('empty'), ...limits }),
  z.strictObject({ kind: z.literal('truncate'), ...limits }),
  z.strictObject({ kind: z.literal('lose-answer'), ...limits }),
  z.strictObject({ kind: z.literal('busy'), ...limits }),
  z.strictObject({ kind: z.literal('errcode'), errcode: z.int(), ...limits }),
  z.strictObject({ kind: z.literal('expire-token'), ...limits }),
  z.strictObject({ kind: z.literal('quota'), ...limits }),
] as const

/** What is accepted and comes to nothing: its result says so. */
const resultKinds = [
  z.strictObject({ kind: z.literal('undelivered'), ...limits }),
  /** A template message is intercepted (拦截). */
  z.strictObject({ kind: z.literal('intercept'), ...limits }),
  /** A message to many fails with the status err(num). */
  z.strictObject({ kind: z.literal('mass-err'), num: z.literal(massErrors), ...limits }),
  /** Articles that are sent to many are judged a reprint (转载). */
  z.strictObject({
    kind: z.literal('mass-reprint'),
    /** Whether the source lets others send it. */
    canReprint: z.boolean().default(true),
    ...limits,
  }),
  /** Drafts are not published, or banned a minute later (6); `failIdx` names articles, from 1. */
  z.strictObject({
    kind: z.literal('publish-status'),
    status: z.literal([2, 3, 4, 6]),
    failIdx: z.array(z.int().min(1)).optional(),
    ...limits,
  }),
] as const

const pushKinds = [
  z.strictObject({ kind: z.literal('push-delay'), ms: delay, ...limits }),
  z.strictObject({
    kind: z.literal('push-repeat'),
    times: z.int().min(1).max(100).default(1),
    ...limits,
  }),
  z.strictObject({
    kind: z.literal('push-reorder'),
    together: z.int().min(2).max(100).default(2),
    atMostMs: duration.default(5000),
    ...limits,
  }),
  z.strictObject({
    kind: z.literal('push-second-address'),
    address: z.url({ protocol: /^https?$/ }),
    ...limits,
  }),
  z.strictObject({ kind: z.literal('push-attempts'), attempts: z.int().min(1).max(20), ...limits }),
  z.strictObject({ kind: z.literal('push-lose-answer'), ...limits }),
  z.strictObject({ kind: z.literal('push-dns'), ...limits }),
  z.strictObject({ kind: z.literal('push-dns-timeout'), ...limits }),
  z.strictObject({ kind: z.literal('push-refuse'), ...limits }),
  z.strictObject({ kind: z.literal('push-connect-timeout'), ...limits }),
  z.strictObject({
    kind: z.literal('mark-fail'),
    failures: z.int().min(1).max(100_000).default(30),
    ...limits,
  }),
] as const

export const faultInput = z.discriminatedUnion('kind', [...apiKinds, ...resultKinds, ...pushKinds])

export type FaultInput = z.input<typeof faultInput>

export type Fault = Readonly<z.output<typeof faultInput>>

export type FaultKind = Fault['kind']

export const kindsOfApi: ReadonlySet<FaultKind> = new Set(
  apiKinds.map(({ shape }) => shape.kind.value),
)

/** Of the result of what was accepted. */
export type ResultKind = z.output<(typeof resultKinds)[number]>['kind']

export type FaultOf<Kind extends FaultKind> = Extract<Fault, { readonly kind: Kind }>

/** What a fault may strike: a call of WeChat’s API, or a push to an account’s server. */
export interface Target {
  readonly host: string
  readonly path: string
  readonly appid: string | null
  readonly openid?: string
}
