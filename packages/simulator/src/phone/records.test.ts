/** The records in the browser. */
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser } from '../testing/phone-browser.ts'
import { startWorld } from '../testing/world.ts'

describe.skipIf(!hasBrowser)('“keep contents”', () => {
  const open = withBrowser()

  it('shows what is true, also after the page is loaded again or another program changed it', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })
    const keeps = phone.page.getByTestId('records-bodies')
    await phone.press('tab-records')
    await phone.press('records-bodies')
    await expect.poll(() => keeps.getAttribute('aria-checked')).toBe('true')

    await phone.page.reload()
    await phone.press('tab-records')

    await expect.poll(() => keeps.getAttribute('aria-checked')).toBe('true')
    await world.post('/sim/records', { bodies: false })
    await expect.poll(() => keeps.getAttribute('aria-checked'), { timeout: 5_000 }).toBe('false')
  })
})
