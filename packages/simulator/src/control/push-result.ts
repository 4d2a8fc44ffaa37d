/** What the control API tells of a push when it is over. */
import type { Push } from '../pushes/push.ts'

/** With a reason when nothing left. */
export function resultOf(push: Push) {
  const { id, attempts, repeats, shown, suspended, reason, reasonCode, reasonZh } = push
  const why = reasonCode && { reason, reasonCode, reasonZh }
  return { attempts, shown, pushId: id, repeats, suspended, ...why }
}
