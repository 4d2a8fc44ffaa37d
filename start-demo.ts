/** What makes `npm start` a whole: an account to try, and a WeChat that knows every account. */
import { randomBytes } from 'node:crypto'
import type { Simulator } from '@mphub/simulator'
import type { Hub } from 'mphub'

/** The account that a fresh data folder begins with. */
const appid = 'wxd3a0c0ffee5a7e11'

export async function addDemoAccount(hub: Hub): Promise<void> {
  await hub.addAccount({
    appid,
    name: '街角咖啡',
    originalId: 'gh_c0ffee5a7e11',
    mode: 'safe',
    secret: randomBytes(16).toString('hex'),
    token: randomBytes(12).toString('hex'),
    aesKey: randomBytes(24).toString('hex').slice(0, 43),
    welcome: {
      kind: 'text',
      content: '欢迎光临街角咖啡！☕\n发送「菜单」看看今天有什么，或者说声 hello。',
    },
    default: { kind: 'text', content: '这句我还不会回答。发送「菜单」试试？' },
  })
  await hub.addRules([
    {
      account: appid,
      name: '问候',
      keywords: [
        { match: 'exact', text: 'hello' },
        { match: 'prefix', text: '你好' },
      ],
      reply: { kind: 'text', content: '你好！Hello from mphub 👋' },
    },
    {
      account: appid,
      name: '菜单',
      keywords: [
        { match: 'contains', text: '菜单' },
        { match: 'contains', text: 'menu' },
      ],
      reply: { kind: 'text', content: '今日菜单\n· 手冲 瑰夏 38\n· 青梅冷萃 32\n· 拿铁 28' },
    },
  ])
}

/**
 * Shows WeChat every account of the hub, now and whenever one is added or changed. The hub keeps
 * their secrets, so the simulator does not.
 */
export function mirrorAccounts(hub: Hub, simulator: Simulator): void {
  hub.accounts.watch((accounts) => {
    for (const { appid, name, mode, kind, verified, originalId, secret, keys } of accounts) {
      const account = {
        ...{ appid, name, mode, kind, verified },
        secret: secret.reveal(),
        token: keys.token.reveal(),
        callbackUrl: `${hub.url}/callback/${appid}`,
        ...(keys.aesKey !== null && { encodingAesKey: keys.aesKey.reveal() }),
        ...(originalId !== null && { originalId }),
      }
      simulator.addAccount(account, { isKept: false })
    }
  })
}
