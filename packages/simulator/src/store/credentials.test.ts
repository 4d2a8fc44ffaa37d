/** Tokens, tickets and grants over a restart. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '../accounts/account.ts'
import { createClock } from '../clock.ts'
import { startSimulator, type Simulator } from '../simulator.ts'
import { apiOf } from '../testing/api-of.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mphub-credentials-'))
})

afterEach(() => rm(folder, { recursive: true }))

function start() {
  return startSimulator({ port: 0, data: folder })
}

const byCode = { grant_type: 'authorization_code' }
const byRenewal = { grant_type: 'refresh_token' }

/** What a page gets from a fan whom it has sent to WeChat. */
async function codeOf({ url, account }: Simulator, { appid }: Account): Promise<string> {
  const query = new URLSearchParams({
    ...{ appid, redirect_uri: 'https://shop.example/back', response_type: 'code' },
    ...{ scope: 'snsapi_base', state: '1' },
  })
  const page = `https://open.weixin.qq.com/connect/oauth2/authorize?${query}#wechat_redirect`
  const { openid } = account(appid).fan()
  const response = await fetch(`${url}/sim/accounts/${appid}/fans/${openid}/authorize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url: page }),
  })
  const { to } = Object(await response.json())
  return new URL(to).searchParams.get('code') ?? ''
}

describe('a simulator that starts again', () => {
  it('has tokens, tickets and grants, which work as they did', async () => {
    const before = await start()
    const account = before.addAccount({ oauthDomains: ['shop.example'] })
    const { appid, secret } = account
    const stable = { grant_type: 'client_credential', appid, secret }
    const call = await apiOf(before, account)
    const { access_token } = await call('/cgi-bin/stable_token', stable)
    const { ticket } = await call('/cgi-bin/ticket/getticket', undefined, { type: 'jsapi' })
    const code = { appid, secret, code: await codeOf(before, account), ...byCode }
    const granted = await call('/sns/oauth2/access_token', undefined, code)
    await before.close()

    await using after = await start()
    const again = await apiOf(after, account)
    const ask = (path: string, query: Record<string, string> = {}) => again(path, undefined, query)

    expect(await again('/cgi-bin/stable_token', stable)).toMatchObject({ access_token })
    expect(await ask('/cgi-bin/getcallbackip', { access_token })).toHaveProperty('ip_list')
    expect(await ask('/cgi-bin/ticket/getticket', { type: 'jsapi' })).toMatchObject({ ticket })
    const { openid } = granted
    const known = { access_token: granted.access_token, openid }
    expect(await ask('/sns/auth', known)).toMatchObject({ errcode: 0 })
    expect(await ask('/sns/oauth2/access_token', code)).toMatchObject({ errcode: 40163 })
    const renewal = { appid, ...byRenewal, refresh_token: granted.refresh_token }
    expect(await ask('/sns/oauth2/refresh_token', renewal)).toMatchObject({ openid })
  })

  it('forgets codes that expired more than a day ago', async () => {
    const first = await start()
    const account = first.addAccount({ oauthDomains: ['shop.example'] })
    const { appid, secret } = account
    const code = { appid, secret, code: await codeOf(first, account), ...byCode }
    await first.close()
    const clock = createClock()
    clock.advance(3 * 24 * 60 * 60 * 1000)

    await using later = await startSimulator({ port: 0, data: folder, clock })
    const call = await apiOf(later, account)

    expect(await call('/sns/oauth2/access_token', undefined, code)).toMatchObject({
      errcode: 40029,
    })
  })
})
