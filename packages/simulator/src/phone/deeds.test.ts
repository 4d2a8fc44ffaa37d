/** What fans do beside writing, on the phone in the browser, and what the administrator decides. */
import { datacube, mass } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { send } from '../customer-service/custom-messages.fixture.ts'
import { dayMs, span, worldOnMonday } from '../figures/figures.fixture.ts'
import { chatOf, everyone, words } from '../mass/mass.fixture.ts'
import { published, readOn } from '../testing/articles.ts'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser } from '../testing/phone-browser.ts'
import { startWorld } from '../testing/world.ts'

describe.skipIf(!hasBrowser)('a fan', () => {
  const open = withBrowser()

  it('pays, and the account may write', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    await using phone = await open(world, { fans: [openid] })
    expect(await send(world, openid)).toBe(45015)

    await phone.press('composer-more')
    await phone.press('kind-pay')
    await phone.sees('已付款，公众号 48 小时内可以给你发消息')

    expect(await send(world, openid)).toBe(0)
  })

  it('cannot pay a subscription account', async () => {
    await using world = await startWorld({ account: { kind: 'subscription' } })
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.press('composer-more')

    await phone.page.getByTestId('kind-link').waitFor()
    expect(await phone.page.getByTestId('kind-pay').count()).toBe(0)
  })

  it('shares and likes an article, which the statistics tell', async () => {
    await using world = await worldOnMonday()
    const { url } = await published(world)
    await using phone = await open(world, { fans: await world.newFans(1) })
    await readOn(phone, url)

    await phone.press('article-share')
    await phone.sees('已分享')
    for (const act of ['like', 'zaikan']) {
      await phone.press(`article-${act}`)
      await phone.page.locator(`[data-testid=article-${act}][aria-pressed=true]`).waitFor()
    }

    world.simulator.clock.advance(dayMs)
    const day = span(world, 1)
    const shared = await world.wechat.call(datacube.getArticleShare, day)
    expect(shared.list).toMatchObject([{ detail: { share_user: 1 } }])
    const total = await world.wechat.call(datacube.getArticleTotalDetail, day)
    expect(total.list).toMatchObject([{ detail_list: [{ like_user: 1, zaikan_user: 1 }] }])
  })
})

describe.skipIf(!hasBrowser)('the administrator', () => {
  const open = withBrowser()

  it.each([
    ['confirms', 'mass-confirm', [{ content: '周末八折' }]],
    ['refuses', 'mass-refuse', []],
  ] as const)('%s a message to many beside the phone', async (_what, decision, chat) => {
    await using world = await startWorld({ account: { confirmsMass: true } })
    const [openid = ''] = await world.newFans(1)
    await using phone = await open(world, { fans: [openid] })
    await world.wechat.call(mass.sendAll, { ...everyone, ...words })
    const waiting = phone.page.getByTestId('mass-waiting')
    await waiting.getByText('周末八折').waitFor()

    await phone.press(decision)

    await waiting.waitFor({ state: 'detached' })
    expect(await chatOf(world, openid)).toMatchObject(chat)
  })

  it('is asked once the account says so in its settings', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.pressWords(world.server.url)
    await phone.press('confirms-mass')
    await phone.pressWords('保存')
    await phone.sees('验证服务器地址')

    expect(world.simulator.accounts()).toMatchObject([{ confirmsMass: true }])
  })
})
