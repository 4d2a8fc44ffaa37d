/** Names of files on their way to WeChat and back. */
import { describe, expect, it } from 'vitest'
import { nameInDisposition, nameToSend, quotedName } from './file-name.ts'

describe('the name a file is sent under', () => {
  it.each([
    ['stays, in Chinese', '中文 图片.jpg', 'jpg', '中文 图片.jpg'],
    ['stays with the other extension of its format', 'a.jpeg', 'jpg', 'a.jpeg'],
    ['gets its extension in small letters', '照片.JPG', 'jpg', '照片.jpg'],
    ['gets the extension of what the file is', '照片.png', 'jpg', '照片.jpg'],
    ['gets the extension it lacks', '照片', 'mp3', '照片.mp3'],
    ['keeps a part that only looks like an extension', 'v1.2', 'png', 'v1.2.png'],
    ['loses its folders', String.raw`C:\图片\a.png`, 'png', 'a.png'],
    ['loses what would end its line', 'a\r\nb\0.png', 'png', 'ab.png'],
    ['is media when there is none', undefined, 'amr', 'media.amr'],
    ['is media when it is only a folder', '图片/', 'amr', 'media.amr'],
    ['is kept when it is all extension', '.png', 'png', '.png.png'],
    ['is kept when nothing is known of the file', 'x.BIN', undefined, 'x.bin'],
    ['loses half a character', 'a\ud83d.png', 'png', 'a\ufffd.png'],
  ] as const)('%s', (_what, name, format, sent) => {
    expect(nameToSend(name, format)).toBe(sent)
  })

  it('has at most 255 bytes, and is cut between characters', () => {
    const sent = nameToSend(`${'微'.repeat(100)}.png`, 'png')
    expect(sent).toBe(`${'微'.repeat(83)}.png`)
    expect(Buffer.byteLength(sent)).toBeLessThanOrEqual(255)
  })

  it('does not leave its quotes', () => {
    expect(quotedName('a"; name="b\r\nX: y')).toBe('"a%22; name=%22b%0D%0AX: y"')
  })
})

describe('the name in a Content-Disposition', () => {
  it.each([
    ['attachment; filename="a.jpg"', 'a.jpg'],
    ['attachment; filename=a.jpg', 'a.jpg'],
    [String.raw`attachment; filename="a \"b\".jpg"`, 'a "b".jpg'],
    ["attachment; filename=x; filename*=UTF-8''%E4%B8%AD%E6%96%87.mp4", '中文.mp4'],
    ['attachment; filename*=UTF-8\'\'%E4%B8; filename="b.mp4"', 'b.mp4'],
    [latin1('attachment; filename="中文.mp4"'), '中文.mp4'],
    ['attachment; filename="caf\xe9.mp4"', 'caf\xe9.mp4'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (header, name) => {
    expect(nameInDisposition(header)).toBe(name)
  })
})

/** As HTTP clients show the bytes of a header. */
function latin1(text: string): string {
  return Buffer.from(text).toString('latin1')
}
