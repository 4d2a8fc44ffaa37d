/** What WeChat does with a publication by itself: looks at it, tells the result, bans it. */
import type { Pending } from '../pending.ts'
import type { Announcements } from '../pushes/announcements.ts'
import type { Drafts } from './drafts.ts'
import { banned, type Publication } from './publication.ts'
import { taskInWords } from './publish-task.ts'

/** How long WeChat takes to look at an article. */
const checkMs = 1_000
/** And until it bans one that it let pass. */
const banMs = 60_000

export interface Surroundings {
  readonly address: () => string
  readonly announcements: Announcements
  readonly drafts: Drafts
}

/** The publications, and what happens to them later. */
interface Book {
  readonly kept: Map<string, Publication>
  readonly pending: Pending
}

export interface Publishing {
  finishLater(made: Publication): void
  /** After a restart. */
  resume(): void
}

export function createPublishing(surroundings: Surroundings, { kept, pending }: Book): Publishing {
  const { address, announcements, drafts } = surroundings

  function settle(made: Publication, state: Publication['state']): void {
    const settled = { ...made, state }
    kept.set(made.articleId, settled)
    const fields = { PublishEventInfo: taskInWords(settled, address()) }
    announcements.announce(made, { event: 'PUBLISHJOBFINISH', fields })
  }

  function finishLater(made: Publication): void {
    pending.later(() => {
      const { draft, appid, outcome } = made
      const isPublic = outcome === 0 || outcome === banned
      const isKept = drafts.list(appid).some(({ mediaId }) => mediaId === draft)
      if (isPublic && isKept) drafts.delete(appid, draft)
      settle(made, isPublic ? 'done' : 'failed')
      if (outcome === banned) banLater(made)
    }, checkMs)
  }

  function banLater({ articleId }: Publication): void {
    pending.later(() => {
      const made = kept.get(articleId)
      if (made) settle(made, 'banned')
    }, banMs)
  }

  return {
    finishLater,
    resume() {
      for (const one of kept.values()) {
        if (one.state === 'running') finishLater(one)
        if (one.state === 'done' && one.outcome === banned) banLater(one)
      }
    },
  }
}
