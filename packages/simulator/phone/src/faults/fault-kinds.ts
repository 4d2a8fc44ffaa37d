/** Which kinds of faults there are, and what each may say beside whom it strikes. */

type Value = number | string | boolean

/**
 * With the value it has at first. Several: those that can be chosen, the first one at first. Nothing:
 * what may be left out.
 */
export type FaultFields = Readonly<Partial<Record<FieldName, Value | readonly Value[]>>>

export type FieldName =
  | 'ms'
  | 'mostMs'
  | 'status'
  | 'failIdx'
  | 'errcode'
  | 'num'
  | 'canReprint'
  | 'times'
  | 'together'
  | 'atMostMs'
  | 'address'
  | 'attempts'
  | 'failures'
  | 'host'

export const apiKinds = {
  slow: { ms: 3_000, mostMs: '' },
  refuse: {},
  dns: { host: 'api.weixin.qq.com' },
  reset: {},
  'lose-answer': {},
  truncate: {},
  status: { status: 502 },
  html: {},
  empty: {},
  busy: {},
  errcode: { errcode: 45009 },
  'expire-token': {},
  quota: {},
} satisfies Record<string, FaultFields>

const massErrors = [
  20001, 20002, 20004, 20006, 20008, 20013, 20431, 21000, 22000, 10001, 30001, 30002, 30003, 40001,
  40002,
]

/** Of what is accepted and comes to nothing. */
export const resultKinds = {
  undelivered: {},
  intercept: {},
  'mass-err': { num: massErrors },
  'mass-reprint': { canReprint: [true, false] },
  'publish-status': { status: [2, 3, 4, 6], failIdx: '' },
} satisfies Record<string, FaultFields>

export const pushKinds = {
  'push-lose-answer': {},
  'push-delay': { ms: 3_000, mostMs: '' },
  'push-repeat': { times: 1 },
  'push-reorder': { together: 2, atMostMs: 5_000 },
  'push-second-address': { address: 'http://127.0.0.1:8081/' },
  'push-attempts': { attempts: 5 },
  'push-dns': {},
  'push-dns-timeout': {},
  'push-refuse': {},
  'push-connect-timeout': {},
  'mark-fail': { failures: 30 },
} satisfies Record<string, FaultFields>

const kinds = { ...apiKinds, ...resultKinds, ...pushKinds }

export type FaultKind = keyof typeof kinds

export function fieldsOf(kind: FaultKind): FaultFields {
  return kinds[kind]
}

/** The others are of calls, or of what comes of a call. */
export function isOfPushes(kind: FaultKind): boolean {
  return kind in pushKinds
}

/** Whether it can strike one fan alone: pushes and messages of one kind have a fan. */
export function concernsFans(kind: FaultKind): boolean {
  return isOfPushes(kind) || kind === 'undelivered' || kind === 'intercept'
}
