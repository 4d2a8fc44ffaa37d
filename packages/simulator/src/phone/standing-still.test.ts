/** What opens on the phone’s page stands still: a finger lets go of what it pressed. */
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser } from '../testing/phone-browser.ts'
import { startWorld } from '../testing/world.ts'

/** Runs in the page: presses this, and tells each place where that stands in the frames that follow. */
const placesSeen = `async ([pressed, shown]) => {
  const nextFrame = () => new Promise(requestAnimationFrame)
  const places = new Set()
  let button
  while (!(button = document.querySelector(pressed))) await nextFrame()
  button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
  button.click()
  for (let frames = 0; frames < 40; ) {
    await nextFrame()
    const { left = -1, top } = document.querySelector(shown)?.getBoundingClientRect() ?? {}
    if (left < 0) continue
    places.add([left, top].map(Math.round).join())
    frames += 1
  }
  return [...places]
}`

describe.skipIf(!hasBrowser)('what is pressed', () => {
  const open = withBrowser()

  it.each([
    ['an option of a list', '[data-testid=fault-kind]', '.ant-select-item-option'],
    ['a field of a screen', '[data-testid=kind-scan]', '[data-testid=scan-text]'],
    ['an item of a sheet', '[data-testid=account-menu]', '[data-testid=unfollow]'],
    ['a field of a question', '[data-testid=clock]', '[data-testid=clock-field]'],
  ])('stands still while it opens: %s', async (_what, pressed, shown) => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.press('tab-faults')
    await phone.press('composer-more')

    const places = await phone.page.evaluate(`(${placesSeen})(${JSON.stringify([pressed, shown])})`)

    expect(places).toHaveLength(1)
  })
})

describe.skipIf(!hasBrowser)('who asks for little motion', () => {
  const open = withBrowser()

  it('sees nothing that moves for ever', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.page.emulateMedia({ reducedMotion: 'reduce' })

    await phone.press('composer-more')
    await phone.press('kind-scan')
    await phone.page.getByTestId('scan-text').waitFor()

    const moving =
      'document.getAnimations().filter(({ playState }) => playState === "running").length'
    await expect.poll(() => phone.page.evaluate(moving)).toBe(0)
  })
})
