/** What the control API tells of a push when it is over. */
import type { Push } from '../pushes/push.ts'

export function resultOf({ id, attempts, repeats, shown }: Push) {
  return { attempts, shown, pushId: id, repeats }
}
