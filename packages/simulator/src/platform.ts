/** What WeChat keeps of accounts beside fans and chats: credentials, tags, menus, codes, grants. */
import type { Accounts } from './accounts/accounts.ts'
import type { Alarms } from './alarms/alarms.ts'
import { createRids } from './api/rids.ts'
import { createBlacklist } from './blacklist/blacklist.ts'
import type { Clock } from './clock.ts'
import { createAuthorizations } from './components/authorizations.ts'
import { createComponents } from './components/components.ts'
import { createNotices } from './components/notices.ts'
import { createServerOf } from './components/servers.ts'
import type { Fans } from './fans/fans.ts'
import { createMigrations } from './fans/migrations.ts'
import { createTickets } from './js-sdk/tickets.ts'
import type { Tell } from './live/live.ts'
import { createMenus } from './menus/menus.ts'
import { createConsent } from './oauth/consent.ts'
import { createGrants } from './oauth/grants.ts'
import type { Sender } from './pushes/sender.ts'
import { createJumpRules } from './qrcodes/jump-rules.ts'
import { createQrCodes } from './qrcodes/qr-codes.ts'
import { createQuota } from './quota/quota.ts'
import { createShortKeys } from './short-keys/short-keys.ts'
import type { Store } from './store/store.ts'
import { createTags } from './tags/tags.ts'
import { createConfirmations } from './tokens/confirmations.ts'
import { createTokens } from './tokens/tokens.ts'

interface Base {
  readonly accounts: Accounts
  readonly alarms: Alarms
  readonly clock: Clock
  /** How often a push is tried. */
  readonly deliveries: number
  readonly fans: Fans
  readonly sender: Sender
  readonly store: Store
  readonly tell: Tell
}

export function createPlatform(base: Base) {
  const { accounts, clock, fans, store, tell } = base
  const quota = createQuota({ clock, store })
  const tags = createTags({ store, tell })
  const grants = createGrants({ clock, store })
  const tokens = createTokens({ clock, quota, store })
  const notices = createNotices(base)
  const authorizations = createAuthorizations({ clock, notices, store, tokens })
  const components = createComponents({ clock, notices, store })
  const parts = {
    authorizations,
    blacklist: createBlacklist({ store, tell }),
    components,
    confirmations: createConfirmations({ clock, store }),
    grants,
    jumpRules: createJumpRules(store),
    menus: createMenus({ store, tags, tell }),
    migrations: createMigrations({ clock, fans, store }),
    qrCodes: createQrCodes({ clock, store }),
    notices,
    quota,
    rids: createRids({ clock, store }),
    shortKeys: createShortKeys({ clock, store }),
    tags,
    tickets: createTickets({ clock, store }),
    tokens,
  }
  return {
    ...parts,
    consent: createConsent({ accounts, grants }),
    serverOf: createServerOf({ authorizations, components }),
    /** Ends what runs by itself. What is kept stays. */
    stop() {
      components.stop()
      notices.clear()
    },
    clear() {
      for (const part of Object.values(parts)) part.clear()
    },
  }
}
