/** What each kind of message carries when nothing else is said (接收普通消息). */
import { randomDigits, randomHex, randomId } from '../chance.ts'
import type { Fields } from '../wire/field.ts'

const mediaId = () => randomId(64)

const kinds: Readonly<Record<string, () => Fields>> = {
  text: () => ({ Content: '你好' }),
  image: () => ({
    PicUrl: `http://mmbiz.qpic.cn/mmbiz_jpg/${randomId(40)}/0`,
    MediaId: mediaId(),
  }),
  voice: () => ({ MediaId: mediaId(), Format: 'amr', MediaId16K: mediaId(), Recognition: '' }),
  video: () => ({ MediaId: mediaId(), ThumbMediaId: mediaId() }),
  shortvideo: () => ({ MediaId: mediaId(), ThumbMediaId: mediaId() }),
  location: () => ({
    Location_X: '31.230416',
    Location_Y: '121.473701',
    Scale: '15',
    Label: '上海市黄浦区人民大道',
  }),
  link: () => ({
    Title: '微信公众平台',
    Description: '公众平台官网链接',
    Url: 'https://mp.weixin.qq.com/',
  }),
  file: () => ({
    Title: '说明.zip',
    Description: '',
    FileKey: randomId(40),
    FileMd5: randomHex(32),
    FileTotalLen: randomDigits(5),
  }),
}

export const messageKinds: ReadonlyMap<string, () => Fields> = new Map(Object.entries(kinds))
