/** Web pages and codes on the phone in the browser: scanning, authorization, the JS-SDK. */
import { qrcode } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser, type PhonePage } from '../testing/phone-browser.ts'
import { startWebServer } from '../testing/web-server.ts'
import { startWorld, type World } from '../testing/world.ts'
import { png } from './files.fixture.ts'

const account = { oauthDomains: ['127.0.0.1'], jsDomains: ['127.0.0.1'] }

async function stranger({ post, fans }: World): Promise<string> {
  const { json } = await post(fans, { nickname: '林小夏' })
  return String(Object(json).openid)
}

async function newCode({ wechat }: World, scene_str: string): Promise<string> {
  const action_info = { scene: { scene_str } }
  const { ticket } = await wechat.call(qrcode.create, {
    action_name: 'QR_LIMIT_STR_SCENE',
    action_info,
  })
  return ticket
}

describe.skipIf(!hasBrowser)('a QR code', () => {
  const open = withBrowser()

  it('makes a stranger follow, with its scene', async () => {
    await using world = await startWorld()
    await newCode(world, 'poster')
    await using phone = await open(world, { fans: [await stranger(world)] })

    await phone.press('scan')
    await phone.press('scan-code')

    await world.server.received(1)
    expect(world.server.pushes[0]?.message).toMatchObject({
      Event: 'subscribe',
      EventKey: 'qrscene_poster',
    })
    expect(await phone.line('event')).toContain('qrscene_poster')
  })

  it('is heard as SCAN from a follower, who pastes its ticket', async () => {
    await using world = await startWorld()
    const ticket = await newCode(world, 'poster')
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.visit(ticket)

    await world.server.received(1)
    expect(world.server.pushes[0]?.message).toMatchObject({ Event: 'SCAN', EventKey: 'poster' })
  })
})

describe.skipIf(!hasBrowser)('an authorization', () => {
  const open = withBrowser()

  /** As a developer sends fans to WeChat. */
  function authorizeUrl(world: World, back: string, scope: string): string {
    const query = new URLSearchParams({
      appid: world.account.appid,
      redirect_uri: back,
      response_type: 'code',
      scope,
      state: 'S',
    })
    return `https://open.weixin.qq.com/connect/oauth2/authorize?${query}&forcePopup=true#wechat_redirect`
  }

  async function openidOf(world: World, code: string): Promise<unknown> {
    const { appid, secret } = world.account
    const query = new URLSearchParams({ appid, secret, code, grant_type: 'authorization_code' })
    const response = await fetch(`${world.simulator.url}/sns/oauth2/access_token?${query}`)
    return Object(await response.json()).openid
  }

  async function codeIn(phone: PhonePage): Promise<string> {
    const words = await phone.web.getByText(/^code /).innerText()
    return words.slice('code '.length)
  }

  it('asks the fan, and tells the server which of several fans it was', async () => {
    await using world = await startWorld({ account })
    await using web = await startWebServer(world)
    const fans = await world.newFans(2)
    const url = authorizeUrl(world, `${web.url}/back`, 'snsapi_userinfo')

    for (const openid of fans) {
      await using phone = await open(world, { fans: [openid] })
      await phone.visit(url)
      await phone.press('consent-allow')
      expect(await openidOf(world, await codeIn(phone))).toBe(openid)
    }
  })

  it('is silent for snsapi_base', async () => {
    await using world = await startWorld({ account })
    await using web = await startWebServer(world)
    const [openid = ''] = await world.newFans(1)
    await using phone = await open(world, { fans: [openid] })

    const url = authorizeUrl(world, `${web.url}/back`, 'snsapi_base')
    await phone.visit(url.replace('&forcePopup=true', ''))

    expect(await openidOf(world, await codeIn(phone))).toBe(openid)
  })

  it('comes back without a code when the fan refuses', async () => {
    await using world = await startWorld({ account })
    await using web = await startWebServer(world)
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.visit(authorizeUrl(world, `${web.url}/back`, 'snsapi_userinfo'))
    await phone.press('consent-refuse')

    expect(await codeIn(phone)).toBe('null')
  })

  it('shows WeChat’s error for another domain', async () => {
    await using world = await startWorld({ account })
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.visit(authorizeUrl(world, 'http://other.example/back', 'snsapi_base'))

    await phone.web.getByText(/10003/).waitFor()
  })
})

describe.skipIf(!hasBrowser)('the page that asks for one message', () => {
  const open = withBrowser()

  it.each([
    ['consent-allow', 'confirm'],
    ['consent-refuse', 'cancel'],
  ])('sends the fan back after %s, with %s', async (button, action) => {
    await using world = await startWorld()
    await using web = await startWebServer(world)
    const fans = await world.newFans(1)
    await using phone = await open(world, { fans })
    const query = new URLSearchParams({
      action: 'get_confirm',
      appid: world.account.appid,
      scene: '1',
      template_id: 'T1',
      redirect_url: `${web.url}/back`,
    })

    await phone.visit(`https://mp.weixin.qq.com/mp/subscribemsg?${query}#wechat_redirect`)
    await phone.sees('给你发送一条消息')
    await phone.press(button)

    await phone.web.getByText(`action ${action}`).waitFor()
  })
})

describe.skipIf(!hasBrowser)('a page with the JS-SDK', () => {
  const open = withBrowser()

  it('is ready when it is signed well, and finds WeChat', async () => {
    await using world = await startWorld({ account })
    await using web = await startWebServer(world)
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.visit(`${web.url}/page`)

    await phone.web.getByText('"ready true"').waitFor()
    await phone.sees('config:ok')
    await phone.sees('会员中心')
  })

  it('is told an invalid signature, and the phone says why', async () => {
    await using world = await startWorld({ account })
    await using web = await startWebServer(world, { signedUrl: 'http://127.0.0.1/' })
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.visit(`${web.url}/page`)

    await phone.web.getByText('config:invalid signature').waitFor()
    await phone.sees('签名所用的 url、noncestr 或 timestamp 与页面不一致')
    await phone.picture('phone-invalid-signature')
  })

  it('shows each answer when it debugs', async () => {
    await using world = await startWorld({ account })
    await using web = await startWebServer(world, { debug: true })
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.visit(`${web.url}/page`)
    await phone.page.getByTestId('page-debug').getByText('config:ok').waitFor()
    await phone.pressWords('确定')

    await phone.web.getByText('"ready true"').waitFor()
  })

  it('may call only what it asked for', async () => {
    await using world = await startWorld({ account })
    const methods = ['checkJsApi']
    await using web = await startWebServer(world, { methods })
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.visit(`${web.url}/page`)
    await phone.web.getByText('"ready true"').waitFor()

    await phone.web.getByRole('button', { name: 'checkJsApi' }).click()
    await phone.web.locator('body').evaluate('wx.scanQRCode({ fail: told })')

    await phone.web.getByText('{"scanQRCode":true,"chooseWXPay":false}').waitFor()
    await phone.web.getByText('scanQRCode:permission denied').waitFor()
  })

  it('scans, takes pictures, learns the place, and says how it looks shared', async () => {
    await using world = await startWorld({ account })
    const methods = ['scanQRCode', 'chooseImage', 'getLocation', 'updateAppMessageShareData']
    await using web = await startWebServer(world, { methods })
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.visit(`${web.url}/page`)
    const call = (name: string) => phone.web.getByRole('button', { name }).click()
    await phone.web.getByText('"ready true"').waitFor()

    await call('scanQRCode')
    await phone.fill('scan-text', 'table 5')
    await phone.pressWords('扫描')
    await phone.web.getByText('"resultStr":"table 5"').waitFor()

    await call('chooseImage')
    await phone.choose('page-images-choose', png)
    await phone.web.getByText('"localIds":["http://127.0.0.1').waitFor()

    await call('getLocation')
    await phone.press('place-done')
    await phone.web.getByText('"latitude":31.230416').waitFor()

    await call('updateAppMessageShareData')
    await phone.press('browser-menu')
    await phone.page.getByTestId('share').getByText('新会员立减十元').waitFor()
  })

  it('hides the dots, shows a place, and closes', async () => {
    await using world = await startWorld({ account })
    const methods = ['hideOptionMenu', 'openLocation', 'closeWindow']
    await using web = await startWebServer(world, { methods })
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.visit(`${web.url}/page`)
    const call = (name: string) => phone.web.getByRole('button', { name }).click()
    await phone.web.getByText('"ready true"').waitFor()

    await call('hideOptionMenu')
    await phone.page.getByTestId('browser-menu').waitFor({ state: 'detached' })

    await call('openLocation')
    await phone.page.getByTestId('page-place').getByText('门店').waitFor()
    await phone.page.getByTestId('page-place').getByRole('button').click()

    await call('closeWindow')
    await phone.page.getByTestId('screen-browser').waitFor({ state: 'detached' })
  })
})
