/** Cards of shop products (商品卡片) that articles may show. The shop itself is not played: it has any product. */
import { z } from 'zod'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId } from '../chance.ts'
import type { Store } from '../store/store.ts'

const mostInArticle = 50

const card = z.object({
  appid: z.string(),
  key: z.string(),
  productId: z.string(),
  articleType: z.enum(['news', 'newspic']),
  /** 0 large, 1 small, 2 a link of text, 3 a bar. */
  cardType: z.literal([0, 1, 2, 3]),
})

type Card = Readonly<z.output<typeof card>>

interface Showing {
  readonly content: string
  readonly product_info?: { readonly footer_product_info?: { readonly product_key?: string } }
}

export interface Products {
  /**
   * The same card has the same key.
   *
   * @throws {@link WechatRefusal} 10170001 for a form that this kind of article does not have, 10170002 without a product
   */
  cardOf(wanted: Omit<Card, 'key'>): Card
  /** @throws {@link WechatRefusal} 53405 for an article with products there are not, or too many */
  inspect(appid: string, article: Showing): void
  clear(): void
}

export function createProducts(store: Store): Products {
  const cards = store.map('product cards', card)
  return {
    cardOf(wanted) {
      const { articleType, cardType, productId } = wanted
      const isFitting = articleType === 'news' ? cardType !== 3 : cardType !== 0
      if (!isFitting) throw new WechatRefusal(10170001)
      if (productId === '') throw new WechatRefusal(10170002)
      const known = [...cards.values()].find((one) => isSame(one, wanted))
      if (known) return known
      const made = { ...wanted, key: randomId(32) }
      cards.set(made.key, made)
      return made
    },
    inspect(appid, { content, product_info }) {
      const footer = product_info?.footer_product_info?.product_key
      const keys = [...keysIn(content), ...(footer === undefined ? [] : [footer])]
      const isKnown = keys.every((key) => cards.get(key)?.appid === appid)
      if (!isKnown || keys.length > mostInArticle) throw new WechatRefusal(53405)
    },
    clear: () => cards.clear(),
  }
}

function isSame(one: Card, wanted: Omit<Card, 'key'>): boolean {
  return (
    one.appid === wanted.appid &&
    one.productId === wanted.productId &&
    one.articleType === wanted.articleType &&
    one.cardType === wanted.cardType
  )
}

/** What an article puts where its product is to be seen. */
export function markupOf({ key, cardType, productId }: Card): string {
  return `<mp-common-product data-key="${key}" data-cardtype="${cardType}" data-product-id="${encodeURIComponent(productId)}"></mp-common-product>`
}

function keysIn(content: string): string[] {
  const elements = content.match(/<mp-common-product\b[^>]*>/gi) ?? []
  return elements.map((element) => /\bdata-key="([^"]*)"/.exec(element)?.[1] ?? '')
}
