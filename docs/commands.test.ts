/** Runs every command of the documents, page by page and in order, on a data folder of its own. */
import { startSimulator, type Simulator } from '@mphub/simulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blocksOf, pages } from './testing/pages.ts'
import { openTerminal, scripts, type Terminal } from './testing/terminal.ts'

/** Scripts that run until they are stopped. */
const endless = /^(?:\w+=\S+ )*npm (?:run )?(?<script>start|serve|simulator)$/
/** Scripts that take too long here; whoever reads this is running one of them. */
const tooLong = /^npm (?:run )?(?<script>test|check|bench)$/
const pagesWithCommands = pages.filter((page) => commandsOf(page).length > 0)

let wechat: Simulator

beforeAll(async () => {
  wechat = await startSimulator({ port: 0 })
  wechat.addAccount({ appid: 'wx1234567890abcdef', secret: 'S' })
})

afterAll(() => wechat.close())

describe('the commands', () => {
  it.each(pagesWithCommands)('of %s work in their order', { timeout: 60_000 }, async (page) => {
    await using terminal = await openTerminal(wechat.url)

    for (const command of commandsOf(page)) await follow(command, terminal)

    const exitCodes = await terminal.stop()
    expect(exitCodes.filter((code) => code !== 0)).toEqual([])
  })
})

function commandsOf(page: string): string[] {
  const blocks = blocksOf(page).filter(({ language }) => language === 'sh')
  const lines = blocks.flatMap(({ text }) =>
    text
      .replaceAll(/\\\n\s*/g, '')
      .trim()
      .split('\n'),
  )
  return lines.flatMap((line) => line.split(' && '))
}

async function follow(command: string, terminal: Terminal): Promise<void> {
  const script = endless.exec(command)?.groups?.['script']
  const skipped = tooLong.exec(command)?.groups?.['script']
  if (script !== undefined) await terminal.start(command, script)
  else if (skipped !== undefined) expect(scripts).toHaveProperty(skipped)
  else if (command !== 'npm ci') await terminal.run(command)
}
