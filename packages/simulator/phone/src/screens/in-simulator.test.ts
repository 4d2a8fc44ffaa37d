/** Where the browser of a phone goes. */
import { describe, expect, it } from 'vitest'
import { inSimulator } from './in-simulator.ts'

const origin = 'http://127.0.0.1:8090'

describe('an address that a phone opens', () => {
  it.each([
    [
      'of WeChat’s authorization leads to the simulator',
      'https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1#wechat_redirect',
      `${origin}/connect/oauth2/authorize?appid=wx1#wechat_redirect`,
    ],
    [
      'of an article tells who reads',
      'https://mp.weixin.qq.com/s/a',
      `${origin}/s/a?sim_openid=o1`,
    ],
    ['of the simulator stays there', `${origin}/connect/x`, `${origin}/connect/x`],
    ['of anyone else stays', 'https://shop.example/x?y#z', 'https://shop.example/x?y#z'],
    ['that is none stays', 'nonsense', 'nonsense'],
  ])('%s', (_what, address, opened) => {
    expect(inSimulator(address, { origin, openid: 'o1' })).toBe(opened)
  })
})
