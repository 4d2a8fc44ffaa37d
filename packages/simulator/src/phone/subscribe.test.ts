/** Subscription notices on the phone in the browser: the question, its answers, and what lasts. */
import { subscribe } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser, type PhonePage } from '../testing/phone-browser.ts'
import { startWebServer, type WebServer } from '../testing/web-server.ts'
import { startWorld, type World } from '../testing/world.ts'

const account = { jsDomains: ['127.0.0.1'] }
const data = { thing1: { value: '红色雨伞' }, amount4: { value: '39.8元' } }

async function newTemplate({ wechat }: World, kidList = [1, 4]): Promise<string> {
  const choice = { tid: '99', kidList, sceneDesc: '发货' }
  return (await wechat.call(subscribe.addTemplate, choice)).priTmplId
}

function page(template: string): string {
  return `<wx-open-subscribe id="tag" template="${template}">
    <script type="text/wxtag-template"><button>订阅</button></script></wx-open-subscribe>
    <script>for (const name of ['success', 'error'])
      document.getElementById('tag').addEventListener(name, ({ detail }) => told(detail))</script>`
}

async function pageWith(
  world: World,
  template: string,
  tags = ['wx-open-subscribe'],
): Promise<WebServer> {
  return startWebServer(world, { tags, html: page(template) })
}

async function touch(phone: PhonePage): Promise<void> {
  await phone.web.getByRole('button', { name: '订阅' }).click()
}

describe.skipIf(!hasBrowser)('a page with wx-open-subscribe', () => {
  const open = withBrowser()

  it('asks the fan, hears what was allowed, and the notice arrives', async () => {
    await using world = await startWorld({ account })
    const template = await newTemplate(world)
    await using web = await pageWith(world, template)
    const [touser = ''] = await world.newFans(1)
    await using phone = await open(world, { fans: [touser] })
    await phone.visit(`${web.url}/page`)

    await touch(phone)
    await phone.sees('订单发货通知')
    await phone.picture('phone-subscribe')
    await phone.press('subscribe-allow')

    await phone.web.getByText(/subscribe:ok.*accept/).waitFor()
    expect(world.server.pushes.at(-1)?.message).toMatchObject({
      Event: 'subscribe_msg_popup_event',
      SubscribeMsgPopupEvent: { List: { TemplateId: template, SubscribeStatusString: 'accept' } },
    })
    await world.wechat.call(subscribe.bizSend, { touser, template_id: template, data })
    expect(await phone.line('notice')).toContain('红色雨伞')
  })

  it('is refused for ever, without asking again, until the fan wants to be asked', async () => {
    await using world = await startWorld({ account })
    const template = await newTemplate(world)
    await using web = await pageWith(world, template)
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.visit(`${web.url}/page`)
    await touch(phone)
    await phone.press('subscribe-always')
    await phone.press('subscribe-refuse')
    await phone.web.getByText(/reject/).waitFor()

    await touch(phone)
    await phone.web.getByText(/reject[^]*reject/).waitFor()
    await phone.press('screen-back')
    await phone.press('account-menu')
    await phone.press('settings')
    await phone.pressWords('恢复询问')

    await phone.sees('未订阅')
  })

  it('is told with a code why nothing was asked', async () => {
    await using world = await startWorld({ account })
    await using web = await pageWith(world, 'T1')
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.visit(`${web.url}/page`)

    await touch(phone)

    await phone.web.getByText('20001').waitFor()
  })

  it('hears without being touched that it names no template', async () => {
    await using world = await startWorld({ account })
    await using web = await pageWith(world, '')
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.visit(`${web.url}/page`)

    await phone.web.getByText('10001').waitFor()
  })

  it('asks about one of the templates with the same title', async () => {
    await using world = await startWorld({ account })
    const [first, second] = [await newTemplate(world), await newTemplate(world, [4, 2])]
    await using web = await pageWith(world, `${first},${second}`)
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.visit(`${web.url}/page`)

    await touch(phone)
    await phone.press('subscribe-allow')

    await phone.web.getByText(new RegExp(`${first}.*accept.*${second}.*filter`)).waitFor()
  })

  it('draws nothing that openTagList does not name, and the phone says so', async () => {
    await using world = await startWorld({ account })
    await using web = await pageWith(world, 'T1', [])
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.visit(`${web.url}/page`)

    await phone.sees(/wx-open-subscribe 不在 openTagList 中/)
    expect(await phone.web.getByRole('button', { name: '订阅' }).count()).toBe(0)
  })
})

describe.skipIf(!hasBrowser)('a fan who allowed notices', () => {
  const open = withBrowser()

  it('takes it back in the settings, and the server hears of it', async () => {
    await using world = await startWorld({ account })
    const template = await newTemplate(world)
    const [openid = ''] = await world.newFans(1)
    await world.post(`${world.fans}/${openid}/consents`, { answers: { [template]: 'accept' } })
    await using phone = await open(world, { fans: [openid] })
    await phone.press('account-menu')
    await phone.press('settings')
    await phone.sees('还可发送 1 次')

    await phone.press(`refuse-${template}`)

    await phone.sees('未订阅')
    expect(world.server.pushes.at(-1)?.message).toMatchObject({
      Event: 'subscribe_msg_change_event',
    })
  })
})
