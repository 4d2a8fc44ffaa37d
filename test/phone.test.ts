/** The phone in the browser, as somebody uses it who has just started mphub. */
import { text } from '@mphub/wechat'
import { describe, expect, it } from 'vitest'
import {
  hasBrowser,
  withChromium,
  type OpenPage,
  type WatchedPage,
} from '../packages/simulator/src/testing/chromium.ts'
import { untilTrue } from './until.ts'
import { startWorld, type World } from './world.ts'

interface Phone extends WatchedPage {
  press(testId: string): Promise<void>
  write(words: string): Promise<void>
  /** What stands in the chat, such as `fan: 你好`. */
  lines(): Promise<string[]>
  untilLines(lines: readonly string[]): Promise<void>
  /** The outcomes of all attempts that the page shows. */
  outcomes(): Promise<string[]>
}

/** Opens the page and makes a fan. */
async function pickUpPhone(open: OpenPage, { simulatorUrl }: World): Promise<Phone> {
  const watched = await open()
  const { page } = watched
  await page.goto(`${simulatorUrl}/phone`)
  await page.getByTestId('new-fan').click()

  async function lines(): Promise<string[]> {
    const entries = await page.getByTestId('chat-entry').all()
    return Promise.all(
      entries.map(async (entry) => {
        const from = await entry.getAttribute('data-from')
        const [words] = (await entry.innerText()).trim().split('\n').slice(-1)
        return `${from}: ${words}`
      }),
    )
  }

  return {
    ...watched,
    lines,
    press: (testId) => page.getByTestId(testId).click(),
    async write(words) {
      await page.getByTestId('message-input').fill(words)
      await page.getByTestId('send').click()
    },
    async untilLines(expected) {
      await untilTrue(async () => (await lines()).length >= expected.length)
      expect(await lines()).toEqual(expected)
    },
    async outcomes() {
      const attempts = await page.getByTestId('attempt').all()
      const all = attempts.map((attempt) => attempt.getAttribute('data-outcome'))
      return (await Promise.all(all)).map(String)
    },
  }
}

describe.skipIf(!hasBrowser)('the phone', () => {
  const open = withChromium()

  it('lets a new fan follow, chat and leave', async () => {
    await using world = await startWorld({ account: { welcome: text('欢迎光临') } })
    await world.rule('菜单', '今日特价：拿铁')
    await using phone = await pickUpPhone(open, world)

    await phone.press('follow')
    await phone.untilLines(['fan: 关注了公众号', 'account: 欢迎光临'])

    await phone.write('菜单')
    await phone.untilLines([
      'fan: 关注了公众号',
      'account: 欢迎光临',
      'fan: 菜单',
      'account: 今日特价：拿铁',
    ])
    await phone.picture('phone-chat')

    await phone.press('account-menu')
    await phone.press('unfollow')
    await phone.press('unfollow-confirm')
    await phone.page.getByTestId('follow').waitFor()

    expect(world.stored().map(({ kind }) => kind)).toEqual(['subscribe', 'text', 'unsubscribe'])
  })

  it('shows the pushes behind the chat, attempt by attempt', async () => {
    await using world = await startWorld({ account: { welcome: text('欢迎光临') } })
    await world.loseNextAnswer()
    await using phone = await pickUpPhone(open, world)

    await phone.press('follow')
    await phone.untilLines(['fan: 关注了公众号', 'account: 欢迎光临'])

    await untilTrue(async () => (await phone.outcomes()).toSorted().join() === 'answered,lost')
  })

  it.each([
    ['cannot be reached', 'http://127.0.0.1:1/', '该公众号暂时无法提供服务，请稍后再试'],
    ['does not know the account', '/callback/wx0', '该公众号提供的服务出现故障，请稍后再试'],
  ])('shows WeChat’s own words when the hub %s', async (_what, address, words) => {
    await using world = await startWorld()
    const callbackUrl = new URL(address, world.callbackUrl()).href
    await world.enterInConsole({ callbackUrl })
    await using phone = await pickUpPhone(open, world)

    await phone.press('follow')

    await phone.untilLines(['fan: 关注了公众号', `account: ${words}`])
    await phone.picture(`phone-failure-${address.startsWith('http') ? 'silent' : 'broken'}`)
  })

  it('keeps the chat when the page is loaded again', async () => {
    await using world = await startWorld({ account: { default: text('没听懂') } })
    await using phone = await pickUpPhone(open, world)
    await phone.press('follow')
    await phone.write('hello')
    await phone.untilLines(['fan: 关注了公众号', 'fan: hello', 'account: 没听懂'])

    await phone.page.reload()

    await phone.untilLines(['fan: 关注了公众号', 'fan: hello', 'account: 没听懂'])
  })

  it('speaks English when asked', async () => {
    await using world = await startWorld()
    await using phone = await pickUpPhone(open, world)

    await phone.press('language')

    await untilTrue(async () => (await phone.page.getByTestId('follow').innerText()) === 'Follow')
  })

  it('goes dark when asked', async () => {
    await using world = await startWorld()
    await using phone = await pickUpPhone(open, world)
    const brightness = () => phone.page.evaluate('getComputedStyle(document.body).backgroundColor')
    const before = await brightness()

    await phone.press('theme')

    await untilTrue(async () => (await brightness()) !== before)
    await phone.picture('phone-dark')
  })
})
