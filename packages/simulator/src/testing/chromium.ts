/** A real browser for tests. Without Chromium they are skipped. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'

const executablePath = '/usr/bin/chromium'

export const hasBrowser = existsSync(executablePath)

/** Where pictures for people go: not looked at by any test. */
const pictures = process.env['MPHUB_SCREENSHOTS'] ?? join(tmpdir(), 'mphub-screenshots')

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

/** When it is disposed of, nothing may have been thrown in it. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page
  picture(name: string): Promise<void>
}

export type OpenPage = (options?: BrowserContextOptions) => Promise<WatchedPage>

/** One browser for the tests of a file; each page has its own storage in it. */
export function withChromium(): OpenPage {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args })
    await mkdir(pictures, { recursive: true })
  })
  afterAll(() => browser.close())
  return (options) => openPage(browser, options)
}

async function openPage(browser: Browser, options?: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))

  return {
    page,
    picture: async (name) => void (await page.screenshot({ path: join(pictures, `${name}.png`) })),
    async [Symbol.asyncDispose]() {
      await context.close()
      expect(errors).toEqual([])
    },
  }
}
