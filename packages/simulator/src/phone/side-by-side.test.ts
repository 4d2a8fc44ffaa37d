/** Several fans on one screen: what each has not read, and whose cookies their pages see. */
import { customMessage } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser, type PhonePage } from '../testing/phone-browser.ts'
import { startWebServer } from '../testing/web-server.ts'
import { startWorld, type World } from '../testing/world.ts'

async function write({ say, fans, wechat }: World, touser: string, content: string): Promise<void> {
  await say(`${fans}/${touser}`, { type: 'text', content: '你好' })
  await wechat.call(customMessage.send, { touser, msgtype: 'text', text: { content } })
}

describe.skipIf(!hasBrowser)('a fan whose phone is not in hand', () => {
  const open = withBrowser()

  it('is marked with what they have not read, over a reload, until it is', async () => {
    await using world = await startWorld()
    const [first = '', second = ''] = await world.newFans(2)
    await using phone = await open(world, { fans: [first] })
    const mark = phone.page.getByTestId(`unread-${second}`).locator('sup')
    await phone.page.getByTestId(`fan-${second}`).waitFor()

    await write(world, second, '一')
    await write(world, second, '二')
    await mark.getByText('2').waitFor()
    await phone.page.reload()
    await mark.getByText('2').waitFor()
    await phone.press(`fan-${second}`)

    await phone.sees('二')
    await mark.waitFor({ state: 'detached' })
  })
})

describe.skipIf(!hasBrowser)('pages on several phones', () => {
  const open = withBrowser()

  /** What the page says of who came before, and whom the phone says the fan shares cookies with. */
  async function visits(phone: PhonePage, openid: string, url: string): Promise<string[]> {
    const own = phone.page.locator(`[data-openid="${openid}"]`)
    const scanner = own.getByTestId('kind-scan')
    if (!(await scanner.isVisible())) await own.getByTestId('composer-more').click()
    await scanner.click()
    await own.getByTestId('scan-text').fill(url)
    await own.getByRole('button', { name: '扫描', exact: true }).click()
    const page = own.frameLocator('iframe')
    const words = await page.getByText(/^before/).innerText()
    const warned = await own.getByTestId('shared-cookies').count()
    await own.getByTestId('screen-back').click()
    return warned === 0 ? [words] : [words, 'shared']
  }

  it('of two fans see cookies of their own; with a third, two are told that they share', async () => {
    await using world = await startWorld()
    await using web = await startWebServer(world)
    const fans = await world.newFans(3)
    await using phone = await open(world, { fans, width: 1900 })
    const seen: string[][] = []
    for (const place of [0, 1, 0, 1, 2, 1]) {
      seen.push(await visits(phone, fans[place] ?? '', `${web.url}/visit?me=${place}`))
    }

    expect(seen).toEqual([
      ['before: nobody'],
      ['before: nobody'],
      ['before: visitor=0'],
      ['before: visitor=1'],
      ['before: visitor=1', 'shared'],
      ['before: visitor=2', 'shared'],
    ])
  })
})
