/** The tabs of the right side on a narrow screen. */
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser } from '../testing/phone-browser.ts'
import { startWorld } from '../testing/world.ts'

describe.skipIf(!hasBrowser)('on a screen of 390 pixels', () => {
  const open = withBrowser()

  it.each(['zh', 'en'] as const)('no tab is cut off in %s, counts included', async (language) => {
    await using world = await startWorld()
    world.server.answering = () => ({ status: 500, body: '' })
    const fan = await world.newFan()
    for (const content of ['一', '二', '三']) await world.say(fan, { type: 'text', content })
    await world.post('/sim/faults', { kind: 'busy' })
    await using phone = await open(world, { width: 390, height: 844, language })

    const name = language === 'zh' ? '消息推送' : 'Pushes'
    await phone.page.getByRole('button', { name, exact: true }).click()
    await phone.page.getByTestId('tab-faults').getByText('1').waitFor()
    await phone.page.getByTestId('tab-alarms').getByText('1').waitFor()

    const hidden = await phone.page
      .getByRole('tablist')
      .evaluate((tabs) => tabs.scrollWidth - tabs.clientWidth)
    expect(hidden).toBe(0)
  })
})
