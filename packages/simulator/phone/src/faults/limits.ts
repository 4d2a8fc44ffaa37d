/** Whom, when and how often a fault strikes, as it is filled in. */
import {
  concernsFans,
  fieldsOf,
  type FaultFields,
  type FaultKind,
  type FieldName,
} from './fault-kinds.ts'

export type LimitName =
  'count' | 'percent' | 'seconds' | 'path' | 'host' | 'seed' | 'from' | 'until'

export interface FaultDraft extends Readonly<Record<LimitName, string>> {
  readonly kind: FaultKind
  readonly fields: Readonly<Partial<Record<FieldName, string>>>
  /** `account` and `fan` are those that are looked at. */
  readonly of: 'all' | 'account' | 'fan'
}

export function newDraft(kind: FaultKind): FaultDraft {
  const fields = Object.fromEntries(
    Object.entries(fieldsOf(kind)).map(([name, value]) => [name, String([value].flat()[0])]),
  )
  const unlimited = { count: '', percent: '', seconds: '', path: '', host: '', seed: '' }
  return { kind, fields, ...unlimited, from: '', until: '', of: 'all' }
}

interface LookedAt {
  readonly appid: string
  readonly openid: string
}

/** The fault as the control interface of the simulator takes it; what is empty limits nothing. */
export function faultOf(draft: FaultDraft, looked: LookedAt | undefined): object {
  const { kind, count, percent, seconds, path, host, seed, from, until, of } = draft
  return {
    kind,
    ...(count && { count: Number(count) }),
    ...(percent && { probability: Number(percent) / 100 }),
    ...(seconds && { forMs: Number(seconds) * 1_000 }),
    ...(path && { path }),
    ...(host && { host }),
    ...(seed && { seed: Number(seed) }),
    ...(from && { from: Date.parse(from) }),
    ...(until && { until: Date.parse(until) }),
    ...ownFields(draft),
    ...(of !== 'all' && looked && { appid: looked.appid }),
    ...(of === 'fan' && looked && concernsFans(kind) && { openid: looked.openid }),
  }
}

function ownFields({ kind, fields }: FaultDraft): object {
  const { mostMs, failIdx, ...others } = fields
  const values = Object.fromEntries(
    Object.entries(others).map(([name, text]) => [
      name,
      valueOf(fieldsOf(kind)[name as FieldName], text),
    ]),
  )
  return {
    ...values,
    ...(mostMs && { ms: [values['ms'], Number(mostMs)] }),
    ...(failIdx && {
      failIdx: failIdx
        .split(/[^\d]+/)
        .filter(Boolean)
        .map(Number),
    }),
  }
}

/** What was filled in, as the usual value is: a number, or one of several. */
function valueOf(usual: FaultFields[FieldName], text: string) {
  if (typeof usual === 'object') return usual.find((value) => String(value) === text)
  return typeof usual === 'number' ? Number(text) : text
}
