/** What accounts say to fans by WeChat’s API, and what that stands on: files, articles, staff, templates. */
import type { Accounts } from './accounts/accounts.ts'
import { createDrafts } from './articles/drafts.ts'
import { createProducts } from './articles/products.ts'
import { createPublications } from './articles/publications.ts'
import { createShelf } from './articles/shelf.ts'
import { createAutoReplies } from './auto-reply/auto-replies.ts'
import type { Chats } from './chats/chats.ts'
import type { Clock } from './clock.ts'
import { createComments } from './comments/comments.ts'
import { createDesk } from './customer-service/desk.ts'
import { createSessions } from './customer-service/sessions.ts'
import { createStaff } from './customer-service/staff.ts'
import { createTranscripts } from './customer-service/transcripts.ts'
import { createTyping } from './customer-service/typing.ts'
import { createWindows } from './customer-service/windows.ts'
import { createReceptions } from './fans/reception.ts'
import { createFigures } from './figures/figures.ts'
import type { Tell } from './live/live.ts'
import { createMassMessages } from './mass/mass-messages.ts'
import { createMonthlyShares } from './mass/monthly-shares.ts'
import { createSpeeds } from './mass/speeds.ts'
import { createAttachments } from './media/attach.ts'
import { createMedia } from './media/media.ts'
import { createAnnouncements } from './pushes/announcements.ts'
import type { Pushes } from './pushes/pushes.ts'
import type { Store } from './store/store.ts'
import { createConsents } from './templates/consents.ts'
import { createInterceptedNotices } from './templates/intercepted-notices.ts'
import { createOnceConsents } from './templates/once-consents.ts'
import { createSentNotices } from './templates/sent-notices.ts'
import { createTemplates } from './templates/templates.ts'

export interface MessagingBase {
  readonly accounts: Accounts
  /** Where the simulator is found. */
  readonly address: () => string
  readonly chats: Chats
  readonly clock: Clock
  /** How many customer-service messages a fan’s message allows. */
  readonly perMessage: 5 | 20
  readonly pushes: Pushes
  readonly store: Store
  readonly tell: Tell
}

export function createMessaging(base: MessagingBase) {
  const { address, chats, clock, perMessage, store, tell } = base
  const announcements = createAnnouncements(base)
  const media = createMedia({ clock, store })
  const drafts = createDrafts({ clock, store })
  const publications = createPublications({ ...base, announcements, drafts })
  const staff = createStaff({ clock, store })
  const sessions = createSessions({ announcements, clock, staff, store })
  const transcripts = createTranscripts({ clock, store })
  const windows = createWindows({ clock, store, perMessage })
  const kept = {
    announcements,
    autoReplies: createAutoReplies(store),
    comments: createComments({ clock, store }),
    consents: createConsents(store),
    drafts,
    figures: createFigures({ clock, store }),
    interceptedNotices: createInterceptedNotices({ clock, store }),
    massMessages: createMassMessages({ ...base, announcements, publications }),
    media,
    onceConsents: createOnceConsents(store),
    products: createProducts(store),
    publications,
    receptions: createReceptions(store),
    sentNotices: createSentNotices({ clock, store }),
    sessions,
    speeds: createSpeeds(store),
    staff,
    templates: createTemplates({ clock, store }),
    transcripts,
    typing: createTyping({ chats, clock, tell }),
    windows,
  }
  const made = {
    address,
    attachments: createAttachments({ address, media }),
    desk: createDesk({ sessions, transcripts, windows }),
    monthlyShares: createMonthlyShares({ chats, clock }),
    shelf: createShelf({ address, drafts, publications }),
  }
  return {
    parts: { ...kept, ...made },
    /** Ends what runs by itself. What is kept stays. */
    stop() {
      for (const part of [announcements, publications, kept.massMessages]) part.stop()
    },
    clear() {
      for (const part of Object.values(kept)) part.clear()
    },
  }
}
