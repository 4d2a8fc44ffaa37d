/** A message to many that waits for the administrator, on a screen too narrow for the accounts. */
import { mass } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { everyone, words } from '../mass/mass.fixture.ts'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser } from '../testing/phone-browser.ts'
import { startWorld } from '../testing/world.ts'

describe.skipIf(!hasBrowser)('a message to many that waits', () => {
  const open = withBrowser()

  it('is announced above the chat, and one touch leads to the decision', async () => {
    await using world = await startWorld({ account: { confirmsMass: true } })
    await using phone = await open(world, { fans: await world.newFans(1), width: 390, height: 844 })
    await phone.page.getByTestId('message-input').waitFor()
    expect(await phone.page.getByTestId('mass-hint').count()).toBe(0)

    await world.wechat.call(mass.sendAll, { ...everyone, ...words })
    await phone.sees('1 条群发待管理员确认')
    await phone.press('mass-hint')
    await phone.press('mass-confirm')

    await expect.poll(() => phone.page.getByTestId('mass-hint').count()).toBe(0)
    await phone.page.keyboard.press('Escape')
    expect(await phone.line('text')).toContain('周末八折')
  })
})
