/** Drafts and published articles for tests, and how a fan opens one. */
import { draft, freepublish, material } from '@mphub/wechat/endpoints'
import { sample } from '../media/samples.ts'
import type { PhonePage } from './phone-browser.ts'
import type { World } from './world.ts'

const title = '新品'

/** An article with a cover for each change. The answer is the media_id of the draft. */
export async function newDraft({ wechat }: World, ...changes: object[]): Promise<string> {
  const media = new File([new Uint8Array(sample('image'))], 'cover.png')
  const { media_id: thumb_media_id } = await wechat.call(material.add, { type: 'image', media })
  const article = { title, content: '<p>来</p>', thumb_media_id }
  const articles = changes.map((change) => ({ ...article, ...change }))
  return (await wechat.call(draft.add, { articles })).media_id
}

interface Published {
  readonly article_id: string
  readonly msg_data_id: string
  /** Of the first article. */
  readonly url: string
}

/** One article, published a moment ago. */
export async function published(world: World, change: object = {}): Promise<Published> {
  const { wechat, simulator, server } = world
  const media_id = await newDraft(world, change)
  const { publish_id, msg_data_id = '' } = await wechat.call(freepublish.submit, { media_id })
  simulator.clock.advance(2_000)
  await server.received(1)
  const { article_id = '', article_detail } = await wechat.call(freepublish.get, { publish_id })
  return { article_id, msg_data_id, url: article_detail?.item[0]?.article_url ?? '' }
}

/** Opens one with the usual title on the phone. */
export async function readOn(phone: PhonePage, url: string): Promise<void> {
  await phone.visit(url)
  await phone.web.getByText(title).waitFor()
}
