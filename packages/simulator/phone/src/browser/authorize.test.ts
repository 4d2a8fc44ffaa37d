/** The page on which a fan allows one message. */
import { describe, expect, it } from 'vitest'
import { authorize, isOncePage } from './authorize.ts'

const url = 'http://127.0.0.1:8090/mp/subscribemsg?action=get_confirm&scene=1#wechat_redirect'
const fan = { appid: 'wx1', openid: 'o1' }

describe('the page that asks for one message', () => {
  it('is known by its path', () => {
    expect(isOncePage(url)).toBe(true)
    expect(isOncePage('http://127.0.0.1:8090/connect/oauth2/authorize')).toBe(false)
  })

  it('asks the fan, and is told who decided what', async () => {
    expect(await authorize(fan, url)).toEqual({ step: 'ask' })
    expect(await authorize(fan, url, true)).toEqual({
      step: 'redirect',
      to: 'http://127.0.0.1:8090/mp/subscribemsg?action=get_confirm&scene=1&sim_openid=o1&sim_consent=1#wechat_redirect',
    })
    expect(await authorize(fan, url, false)).toMatchObject({
      to: expect.stringContaining('sim_consent=0'),
    })
  })
})
