/** What goes wrong with leases. */
import { MphubError } from '../errors.ts'

/** Work went on under a lease that is no longer held. Nothing of it was written. */
export class StaleLeaseError extends MphubError {
  override readonly name = 'StaleLeaseError'
  readonly code = 'stale_lease'

  constructor(lease: string, fence: number) {
    super({
      en: `The lease ${lease} is no longer held under number ${fence}, so nothing was written. This node was paused or cut off; another one carries on, and nothing needs to be done.`,
      zh: `租约 ${lease} 已不再以编号 ${fence} 持有，因此没有写入任何内容。本节点曾暂停或断开，其他节点会继续工作，无需处理。`,
    })
  }
}
