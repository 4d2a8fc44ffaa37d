/** What WeChat keeps of accounts beside fans and chats: credentials, tags, menus, codes, grants. */
import type { Accounts } from './accounts/accounts.ts'
import { createRids } from './api/rids.ts'
import { createBlacklist } from './blacklist/blacklist.ts'
import type { Clock } from './clock.ts'
import { createAuthorizations } from './components/authorizations.ts'
import { createComponents } from './components/components.ts'
import { createNotices } from './components/notices.ts'
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
  readonly clock: Clock
  readonly fans: Fans
  readonly sender: Sender
  readonly store: Store
  readonly tell: Tell
}

export function createPlatform({ accounts, clock, fans, sender, store, tell }: Base) {
  const [quota, tags, grants] = [
    createQuota(clock),
    createTags({ store, tell }),
    createGrants({ clock, store }),
  ]
  const tokens = createTokens({ clock, quota, store })
  const notices = createNotices({ clock, sender })
  const parts = {
    authorizations: createAuthorizations({ clock, notices, tokens }),
    blacklist: createBlacklist({ store, tell }),
    components: createComponents({ clock, notices }),
    confirmations: createConfirmations(clock),
    grants,
    jumpRules: createJumpRules(store),
    menus: createMenus({ store, tags, tell }),
    migrations: createMigrations({ clock, fans }),
    qrCodes: createQrCodes({ clock, store }),
    notices,
    quota,
    rids: createRids(clock),
    shortKeys: createShortKeys({ clock, store }),
    tags,
    tickets: createTickets({ clock, store }),
    tokens,
  }
  return {
    ...parts,
    consent: createConsent({ accounts, grants }),
    /** Ends what runs by itself. What is kept stays. */
    stop() {
      for (const part of [parts.components, notices]) part.clear()
    },
    clear() {
      for (const part of Object.values(parts)) part.clear()
    },
  }
}
