/** The page of phones in a real browser, for tests. */
import type { FrameLocator } from 'playwright-core'
import { withChromium, type OpenPage, type WatchedPage } from './chromium.ts'
import type { World } from './world.ts'

export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export interface PhonePage extends WatchedPage {
  /** What stands in the browser of the phone. */
  readonly web: FrameLocator
  press(testId: string): Promise<void>
  /** Presses what bears these words. */
  pressWords(words: string): Promise<void>
  fill(testId: string, words: string): Promise<void>
  /** Opens an address in the browser of the phone, by its scanner. */
  visit(address: string): Promise<void>
  /** Presses what asks for files, and chooses these. */
  choose(testId: string, files: ChosenFile | ChosenFile[]): Promise<void>
  write(words: string): Promise<void>
  /** Waits until these words can be seen. */
  sees(words: string | RegExp): Promise<void>
  /** Waits for a line of the chat of this kind; answers all the words of the last one. */
  line(type: string): Promise<string>
}

interface Look {
  /** Openids; the first account’s newest fan when nobody is named. */
  readonly fans?: readonly string[]
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly language?: 'zh' | 'en'
}

/** One browser for the tests of a file; each phone has its own storage in it. */
export function withBrowser() {
  const open = withChromium()
  return (world: World, look?: Look) => openPhone(open, world, look)
}

async function openPhone(open: OpenPage, world: World, look: Look = {}): Promise<PhonePage> {
  const { fans = [], width = 1440, height = 900, colorScheme = 'light', language } = look
  const watched = await open({ viewport: { width, height }, colorScheme })
  const { page } = watched
  if (language) await page.addInitScript(`localStorage.setItem('mphub.language', '${language}')`)
  const query = new URLSearchParams({ account: world.account.appid })
  for (const fan of fans) query.append('fan', fan)
  await page.goto(`${world.simulator.url}/phone?${query}`)

  return {
    ...watched,
    web: page.frameLocator('[data-testid=browser-page]'),
    press: (testId) => page.getByTestId(testId).first().click(),
    pressWords: (words) => page.getByText(words, { exact: true }).first().click(),
    fill: (testId, words) => page.getByTestId(testId).fill(words),
    async visit(address) {
      await page.getByTestId('composer-more').first().click()
      await page.getByTestId('kind-scan').first().click()
      await page.getByTestId('scan-text').fill(address)
      await page.getByText('扫描', { exact: true }).first().click()
    },
    async choose(testId, files) {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByTestId(testId).first().click(),
      ])
      await chooser.setFiles(files)
    },
    async write(words) {
      await page.getByTestId('message-input').fill(words)
      await page.getByTestId('send').click()
    },
    sees: (words) => page.getByText(words).first().waitFor(),
    async line(type) {
      const last = page.locator(`[data-testid=chat-entry][data-type=${type}]`).last()
      await last.waitFor()
      return last.innerText()
    },
  }
}
