/** The form of faults in the browser: what the control interface takes, it offers. */
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser, type PhonePage } from '../testing/phone-browser.ts'
import { startWorld } from '../testing/world.ts'

describe.skipIf(!hasBrowser)('the form of faults', () => {
  const open = withBrowser()

  async function chooseKind(phone: PhonePage, words: string): Promise<void> {
    await phone.press('fault-kind')
    await phone.page.keyboard.type(words)
    await phone.page.keyboard.press('Enter')
  }

  it('limits a fault to a domain, a path, a time and a seed', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.press('tab-faults')
    await chooseKind(phone, '响应缓慢')

    await phone.fill('fault-ms', '100')
    await phone.fill('fault-mostMs', '900')
    await phone.press('fault-more')
    await phone.fill('fault-path', '/cgi-bin/user/*')
    await phone.fill('fault-host', 'api2.weixin.qq.com')
    await phone.fill('fault-from', '2030-05-06T07:08:09')
    await phone.fill('fault-until', '2030-05-06T08:00:00')
    await phone.fill('fault-seed', '7')
    await phone.press('fault-add')
    await phone.page.getByTestId('fault').getByText('2030/5/6 07:08:09').waitFor()

    expect((await world.get('/sim/faults')).json).toMatchObject({
      faults: [
        {
          kind: 'slow',
          ms: [100, 900],
          path: '/cgi-bin/user/*',
          host: 'api2.weixin.qq.com',
          from: Date.parse('2030-05-06T07:08:09'),
          until: Date.parse('2030-05-06T08:00:00'),
          seed: 7,
        },
      ],
    })
  })

  it('names the articles at fault, and strikes one fan’s template messages', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    await using phone = await open(world, { fans: [openid] })
    await phone.press('tab-faults')

    await chooseKind(phone, '发布失败')
    await phone.fill('fault-failIdx', '1，3')
    await phone.press('fault-add')
    await phone.page.getByTestId('fault').getByText('failIdx 1, 3').waitFor()
    await chooseKind(phone, '模板消息被拦截')
    await phone.pressWords('当前粉丝')
    await phone.press('fault-add')
    await phone.page.getByTestId('fault').getByText(`openid ${openid}`).waitFor()

    expect((await world.get('/sim/faults')).json).toMatchObject({
      faults: [
        { kind: 'publish-status', failIdx: [1, 3] },
        { kind: 'intercept', appid: world.account.appid, openid },
      ],
    })
  })
})
