/** Cards of shop products, and the articles that show them. */
import { draft } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../testing/articles.ts'
import { startWorld, type World } from '../testing/world.ts'

const small = { product_id: '10000', article_type: 'news', card_type: 1 } as const

async function refusal(world: World, change: object): Promise<number> {
  const media_id = await newDraft(world, {})
  const { news_item: [known] = [] } = await world.wechat.call(draft.get, { media_id })
  const { thumb_media_id, title, content } = known ?? {}
  const articles = [{ thumb_media_id, title, content, ...change }]
  return world.wechat.errcode(draft.add, { articles })
}

describe('a card of a product', () => {
  it('has a key of its own, the same each time', async () => {
    await using world = await startWorld()
    const card = await world.wechat.call(draft.productCardInfo, small)

    expect(card).toMatchObject({
      product_key: expect.stringMatching(/^[\w-]+$/),
      DOM: expect.stringContaining(`data-key="${card.product_key}"`),
    })
    expect(await world.wechat.call(draft.productCardInfo, small)).toEqual(card)
    const other = await world.wechat.call(draft.productCardInfo, { ...small, card_type: 2 })
    expect(other.product_key).not.toBe(card.product_key)
  })

  it('may stand in an article, and at its end', async () => {
    await using world = await startWorld()
    const { product_key = '', DOM = '' } = await world.wechat.call(draft.productCardInfo, small)
    const product_info = { footer_product_info: { product_key } }

    expect(await refusal(world, { content: `<p>来</p>${DOM}`, product_info })).toBe(0)
  })

  it.each([
    ['a key there is not', () => ({ product_info: { footer_product_info: { product_key: 'x' } } })],
    ['markup there is not', () => ({ content: '<mp-common-product data-key="x">' })],
    ['more than fifty', (markup: string) => ({ content: markup.repeat(51) })],
  ])('is not taken in an article with %s', async (_what, change) => {
    await using world = await startWorld()
    const { DOM = '' } = await world.wechat.call(draft.productCardInfo, small)

    expect(await refusal(world, change(DOM))).toBe(53405)
  })

  it.each([
    ['as a bar for news', { card_type: 3 }, 10170001],
    ['in large for pictures', { article_type: 'newspic', card_type: 0 }, 10170001],
    ['of no product', { product_id: '' }, 10170002],
    ['of a form there is not', { card_type: 7 }, 47001],
  ])('is not made %s', async (_what, change, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(draft.productCardInfo, { ...small, ...change })).toBe(errcode)
  })
})
