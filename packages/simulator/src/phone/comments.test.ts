/** Comments below an article on the phone in the browser. */
import { comment, draft, freepublish, material } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { sample } from '../media/samples.ts'
import { hasBrowser, withBrowser, type PhonePage } from '../testing/phone-browser.ts'
import { startWorld, type World } from '../testing/world.ts'

async function published({ wechat, simulator, server }: World, need_open_comment: 0 | 1) {
  const media = new File([new Uint8Array(sample('image'))], 'cover.png')
  const { media_id: thumb_media_id } = await wechat.call(material.add, { type: 'image', media })
  const article = {
    title: '新品',
    content: '<p>来</p>',
    thumb_media_id,
    need_open_comment,
  } as const
  const { media_id } = await wechat.call(draft.add, { articles: [article] })
  const { publish_id, msg_data_id = '' } = await wechat.call(freepublish.submit, { media_id })
  simulator.clock.advance(2_000)
  await server.received(1)
  const { article_detail } = await wechat.call(freepublish.get, { publish_id })
  return { msg_data_id, url: article_detail?.item[0]?.article_url ?? '' }
}

async function read(phone: PhonePage, url: string): Promise<void> {
  await phone.press('composer-more')
  await phone.press('kind-scan')
  await phone.fill('scan-text', url)
  await phone.pressWords('扫描')
  await phone.web.getByText('新品').waitFor()
}

describe.skipIf(!hasBrowser)('below an article', () => {
  const open = withBrowser()

  it('a fan writes, and others read it with the answer once it is elected', async () => {
    await using world = await startWorld()
    const { msg_data_id, url } = await published(world, 1)
    const [writer = '', reader = ''] = await world.newFans(2)
    await using phone = await open(world, { fans: [writer] })
    await read(phone, url)
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
    await read(other, url)
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
    const { url } = await published(world, 0)
    await using phone = await open(world, { fans: await world.newFans(1) })

    await read(phone, url)

    expect(await phone.page.getByTestId('comment-open').count()).toBe(0)
  })
})
