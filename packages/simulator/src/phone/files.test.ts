/** Files on the phone in the browser: dropped, chosen, and a voice where no microphone is. */
import { describe, expect, it } from 'vitest'
import { sample } from '../media/samples.ts'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser, type ChosenFile, type PhonePage } from '../testing/phone-browser.ts'
import { startWorld } from '../testing/world.ts'
import { png } from './files.fixture.ts'

const amr: ChosenFile = { name: 'hello.amr', mimeType: '', buffer: sample('voice') }

async function drop({ page }: PhonePage, { name, mimeType, buffer }: ChosenFile): Promise<void> {
  const bytes = JSON.stringify([...buffer])
  const made = `new File([new Uint8Array(${bytes})], '${name}', { type: '${mimeType}' })`
  const dataTransfer = await page.evaluateHandle(
    `(() => { const all = new DataTransfer(); all.items.add(${made}); return all })()`,
  )
  await page.getByTestId('drop-zone').dispatchEvent('drop', { dataTransfer })
}

const noMicrophone = 'navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error("none"))'

describe.skipIf(!hasBrowser)('a file', () => {
  const open = withBrowser()

  it.each([
    ['picture', png, { MsgType: 'image' }],
    ['recording', amr, { MsgType: 'voice', Format: 'amr' }],
    [
      'document',
      { name: '菜单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
      { MsgType: 'file', Title: '菜单.pdf', FileTotalLen: '4' },
    ],
  ])('is sent when it is dropped: a %s', async (_what, file, message) => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })

    await drop(phone, file)

    await world.server.received(1)
    expect(world.server.pushes.at(-1)?.message).toMatchObject(message)
  })

  it('speaks where no microphone is', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.page.evaluate(noMicrophone)
    await phone.press('composer-voice')
    await phone.press('record')
    await phone.sees('无法使用麦克风，请选择音频文件')

    await phone.choose('voice-file', amr)
    await phone.sees('浏览器无法播放 hello.amr，但可以发送')
    await phone.press('voice-send')

    await world.server.received(1)
    expect(world.server.pushes.at(-1)?.message).toMatchObject({ MsgType: 'voice', Format: 'amr' })
  })
})
