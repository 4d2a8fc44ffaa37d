/** The XML of each reply, as on the official page 被动回复用户消息. */
import { describe, expect, it } from 'vitest'
import { parseXml } from '../xml/parse-xml.ts'
import { image, music, news, text, transferCustomerService, video, voice } from './build-reply.ts'
import { writeReply } from './write-reply.ts'

const names = { to: 'oAbc', from: 'gh_0123456789ab', createTime: 1714112446 }
const article = { title: '标题', url: 'https://example.com/?a=1&b=2' }

describe('writeReply', () => {
  it('writes a text as in the official sample', () => {
    expect(writeReply(text('收到 😀'), names)).toBe(
      '<xml><ToUserName><![CDATA[oAbc]]></ToUserName>' +
        '<FromUserName><![CDATA[gh_0123456789ab]]></FromUserName>' +
        '<CreateTime>1714112446</CreateTime><MsgType><![CDATA[text]]></MsgType>' +
        '<Content><![CDATA[收到 😀]]></Content></xml>',
    )
  })

  it.each([
    ['text', text('123'), { Content: '123' }],
    ['image', image('m1'), { Image: { MediaId: 'm1' } }],
    ['voice', voice('m1'), { Voice: { MediaId: 'm1' } }],
    ['video', video({ mediaId: 'm1' }), { Video: { MediaId: 'm1' } }],
    [
      'video',
      video({ mediaId: 'm1', title: 't', description: 'd' }),
      { Video: { MediaId: 'm1', Title: 't', Description: 'd' } },
    ],
    ['music', music({ thumbMediaId: 't1' }), { Music: { ThumbMediaId: 't1' } }],
    [
      'music',
      music({ thumbMediaId: 't1', musicUrl: 'http://a/', hqMusicUrl: 'http://b/' }),
      { Music: { MusicUrl: 'http://a/', HQMusicUrl: 'http://b/', ThumbMediaId: 't1' } },
    ],
    [
      'news',
      news([{ ...article, description: 'd', picUrl: 'http://p/' }]),
      {
        ArticleCount: '1',
        Articles: {
          item: [{ Title: '标题', Description: 'd', PicUrl: 'http://p/', Url: article.url }],
        },
      },
    ],
    ['transfer_customer_service', transferCustomerService(), {}],
    [
      'transfer_customer_service',
      transferCustomerService('a@shop'),
      { TransInfo: { KfAccount: 'a@shop' } },
    ],
  ])('writes %s', (type, reply, body) => {
    expect(parseXml(writeReply(reply, names))).toEqual({
      ToUserName: 'oAbc',
      FromUserName: 'gh_0123456789ab',
      CreateTime: '1714112446',
      MsgType: type,
      ...body,
    })
  })

  it('lets no text break out of its element', () => {
    const content = ']]></Content><MsgType>image</MsgType><![CDATA['
    expect(parseXml(writeReply(text(content), names))).toMatchObject({
      MsgType: 'text',
      Content: content,
    })
  })

  it('removes what XML cannot hold, which would cost the whole reply', () => {
    expect(parseXml(writeReply(text('a\u0008b'), names))['Content']).toBe('ab')
  })
})
