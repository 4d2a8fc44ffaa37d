/** Whom, when and how often a fault strikes, as it is filled in. */
import {
  fieldsOf,
  isOfPushes,
  type FaultFields,
  type FaultKind,
  type FieldName,
} from './fault-kinds.ts'

export interface FaultDraft {
  readonly kind: FaultKind
  readonly fields: Readonly<Partial<Record<FieldName, string>>>
  readonly count: string
  readonly percent: string
  readonly seconds: string
  readonly path: string
  /** `account` and `fan` are those that are looked at. */
  readonly of: 'all' | 'account' | 'fan'
}

export function newDraft(kind: FaultKind): FaultDraft {
  const fields = Object.fromEntries(
    Object.entries(fieldsOf(kind)).map(([name, value]) => [name, String([value].flat()[0])]),
  )
  return { kind, fields, count: '', percent: '', seconds: '', path: '', of: 'all' }
}

interface LookedAt {
  readonly appid: string
  readonly openid: string
}

/** The fault as the control interface of the simulator takes it; what is empty limits nothing. */
export function faultOf(draft: FaultDraft, looked: LookedAt | undefined): object {
  const { kind, fields, count, percent, seconds, path, of } = draft
  const own = Object.entries(fields).map(([name, text]) => [
    name,
    valueOf(fieldsOf(kind)[name as FieldName], text),
  ])
  return {
    kind,
    ...Object.fromEntries(own),
    ...(count && { count: Number(count) }),
    ...(percent && { probability: Number(percent) / 100 }),
    ...(seconds && { forMs: Number(seconds) * 1_000 }),
    ...(path && !isOfPushes(kind) && { path }),
    ...(of !== 'all' && looked && { appid: looked.appid }),
    ...(of === 'fan' && looked && isOfPushes(kind) && { openid: looked.openid }),
  }
}

/** What was filled in, as the usual value is: a number, or one of several. */
function valueOf(usual: FaultFields[FieldName], text: string) {
  if (typeof usual === 'object') return usual.find((value) => String(value) === text)
  return typeof usual === 'number' ? Number(text) : text
}
