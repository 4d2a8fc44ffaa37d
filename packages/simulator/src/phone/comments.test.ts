/** Comments below an article on the phone in the browser. */
import { comment } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { published, readOn } from '../testing/articles.ts'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser } from '../testing/phone-browser.ts'
import { startWorld } from '../testing/world.ts'

describe.skipIf(!hasBrowser)('below an article', () => {
  const open = withBrowser()

  it('a fan writes, and others read it with the answer once it is elected', async () => {
    await using world = await startWorld()
    const { msg_data_id, url } = await published(world, { need_open_comment: 1 })
    const [writer = '', reader = ''] = await world.newFans(2)
    await using phone = await open(world, { fans: [writer] })
    await readOn(phone, url)
    await phone.press('comment-open')
    await phone.fill('comment-text', '三十九块八吗？')
    await phone.press('comment-send')
    await phone.web.getByText('等待作者精选').waitFor()
    await phone.picture('phone-comments')

    const written = await world.wechat.call(comment.list, {
      msg_data_id,
      begin: 0,
      count: 9,
      type: 0,
    })
    const named = { msg_data_id, user_comment_id: written.comment[0]?.user_comment_id ?? 0 }
    await using other = await open(world, { fans: [reader] })
    await readOn(other, url)
    expect(await other.web.getByText('三十九块八吗？').count()).toBe(0)
    await world.wechat.call(comment.markElect, named)
    await world.wechat.call(comment.replyAdd, { ...named, content: '是的' })
    await other.press('browser-menu')
    await other.pressWords('刷新')

    await other.web.getByText('三十九块八吗？').waitFor()
    await other.web.getByText('作者：是的').waitFor()
  })

  it('nobody writes while comments are closed', async () => {
    await using world = await startWorld()
    const { url } = await published(world, { need_open_comment: 0 })
    await using phone = await open(world, { fans: await world.newFans(1) })

    await readOn(phone, url)
    await phone.page.getByTestId('article-like').waitFor()

    expect(await phone.page.getByTestId('comment-open').count()).toBe(0)
  })
})
