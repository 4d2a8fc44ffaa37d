/** A third-party platform made of @mphub/wechat, whose WeChat is the simulator: ticket, account, messages. */
import { createServer, type IncomingMessage } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { startSimulator, type Simulator } from '@mphub/simulator'
import {
  componentCredentials,
  createClient,
  createPlatform,
  MessageCipher,
  openPlatformPush,
  sealReply,
  text,
  writeReply,
  type Client,
  type OpenedPush,
  type Platform,
  type PlatformStore,
  type StoredAuthorization,
  type StoredTicket,
} from '@mphub/wechat'
import { user } from '@mphub/wechat/endpoints'
import { expect, it } from 'vitest'

const appid = 'wxcccccccccccccccc'
const secret = 'S'
const token = 'platformtoken'
const encodingAesKey = 'k'.repeat(43)

function storeInMemory(): PlatformStore {
  const authorizations = new Map<string, StoredAuthorization>()
  let ticket: StoredTicket | undefined
  return {
    findTicket: async () => ticket,
    saveTicket: async (newest) => void (ticket = newest),
    findAuthorization: async (account) => authorizations.get(account),
    saveAuthorization: async (account, one) => void authorizations.set(account, one),
    replaceRefreshToken: async () => undefined,
    removeAuthorization: async (account) => void authorizations.delete(account),
  }
}

interface RunningPlatform extends AsyncDisposable {
  readonly url: string
  readonly store: PlatformStore
  /** Makes calls for an account with the token that it lets the platform have. */
  clientOf(account: string): Client
}

/** Answers notices on one address, and on the other what is said to the accounts. */
async function startPlatform(simulator: Simulator): Promise<RunningPlatform> {
  const domains = [simulator.url]
  const store = storeInMemory()
  const own = { component_appid: appid, component_appsecret: secret, store }
  const plain = createClient({ domains })
  const client = createClient({ domains, component: componentCredentials(plain, own) })
  const platform = createPlatform(client, own)
  const clients = [plain, client]
  const server = createServer(async (request, response) => {
    const { opened, path } = await open(request)
    response.end(path === '/notices' ? 'success' : replyTo(opened, path))
    if (path === '/notices') await platform.receive(opened.message)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    store,
    clientOf: (account) => clientOf(platform, account),
    async [Symbol.asyncDispose]() {
      await Promise.all(clients.map((one) => one.close()))
      await new Promise((resolve) => server.close(resolve))
    },
  }

  function clientOf({ authorizer }: Platform, account: string): Client {
    const made = createClient({ domains, credentials: authorizer(account) })
    clients.push(made)
    return made
  }
}

async function open(request: IncomingMessage) {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://platform')
  const given = (name: string) => searchParams.get(name) ?? ''
  const query = {
    timestamp: given('timestamp'),
    nonce: given('nonce'),
    msg_signature: given('msg_signature'),
  }
  const keys = { token, ciphers: [new MessageCipher({ encodingAesKey, appid })] } as const
  return {
    path: pathname,
    opened: openPlatformPush(keys, { query, body: await readText(request) }),
  }
}

/** Says for which account the platform has heard what. */
function replyTo({ message, cipher }: OpenedPush, path: string): string {
  if (message.kind !== 'text') return 'success'
  const account = path.split('/')[1]
  const names = { to: message.fromUserName, from: message.toUserName, createTime: 1714112445 }
  const reply = writeReply(text(`${account} was told ${message.content}`), names)
  return sealReply({ cipher, token, timestamp: '1714112445', nonce: '415670741', reply })
}

it('learns tickets and accounts, calls for them, and answers their fans', async () => {
  await using simulator = await startSimulator({ port: 0 })
  await using platform = await startPlatform(simulator)
  const account = simulator.addAccount()
  const post = (path: string, body: object) =>
    fetch(`${simulator.url}/sim/components${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const addresses = {
    noticeUrl: `${platform.url}/notices`,
    messageUrl: `${platform.url}/$APPID$/messages`,
  }

  await post('', { appid, secret, token, encodingAesKey, ...addresses })
  await post(`/${appid}/authorizations`, { account: account.appid })
  const fan = simulator.account(account).fan()
  await fan.follows()
  await fan.says('hello')

  await fan.sees(`${account.appid} was told hello`)
  await expect.poll(() => platform.store.findAuthorization(account.appid)).toBeDefined()
  const ofAccount = platform.clientOf(account.appid)
  expect(await ofAccount.call(user.info, { openid: fan.openid })).toMatchObject({
    openid: fan.openid,
    subscribe: 1,
  })
})
