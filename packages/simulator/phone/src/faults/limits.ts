/** Whom, when and how often a fault strikes, as it is filled in. */
import { fieldsOf, type FaultKind, type FieldName } from './fault.ts'

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
    Object.entries(fieldsOf(kind)).map(([name, value]) => [name, String(value)]),
  )
  return { kind, fields, count: '', percent: '', seconds: '', path: '', of: 'all' }
}

export function isOfPushes(kind: FaultKind): boolean {
  return kind.startsWith('push-') || kind === 'mark-fail'
}

interface LookedAt {
  readonly appid: string
  readonly openid: string
}

/** The fault as the control interface of the simulator takes it; what is empty limits nothing. */
export function faultOf(draft: FaultDraft, looked: LookedAt | undefined): object {
  const { kind, fields, count, percent, seconds, path, of } = draft
  const usual = fieldsOf(kind)
  const own = Object.entries(fields).map(([name, text]) => [
    name,
    name in usual && typeof usual[name as FieldName] === 'number' ? Number(text) : text,
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
