/** The page for people who want little to move. */
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser } from '../testing/phone-browser.ts'
import { startWorld } from '../testing/world.ts'

describe.skipIf(!hasBrowser)('with reduced motion', () => {
  const open = withBrowser()

  it('what opens over the page is where it can be seen', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.page.emulateMedia({ reducedMotion: 'reduce' })

    await phone.press('clock')
    const field = phone.page.getByTestId('clock-field')
    await field.waitFor()

    const left = async () => (await field.boundingBox())?.x ?? NaN
    await expect.poll(async () => (await left()) > 0 && (await left()) < 1440).toBe(true)
  })
})
