/** What each account has published (发布), or sent to many: articles with pages of their own. */
import type { Account } from '../accounts/account.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import { randomId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { createPending } from '../pending.ts'
import { createCounter } from '../store/counter.ts'
import type { Store } from '../store/store.ts'
import type { Article, PagedArticle } from './article.ts'
import { withPage, type Draft } from './drafts.ts'
import { publication, type Outcome, type Publication } from './publication.ts'
import { createPublishing, type Surroundings } from './publishing.ts'

const firstId = 2_247_483_650

export interface Publications {
  /** The draft is gone when it is published, and the event has been pushed. */
  submit(account: Account, draft: Draft, outcome: Outcome): Publication
  /** For articles that are sent to many: public from their release on, without an event. */
  prepare(appid: string, articles: readonly Article[]): Publication
  release(articleId: string): void
  /** Instead of a release. */
  withdraw(articleId: string): void
  /** By the id of the task. @throws {@link WechatRefusal} 40002 */
  task(appid: string, publishId: string): Publication
  /** @throws {@link WechatRefusal} 53600 for what is not published */
  get(appid: string, articleId: string): Publication
  byDataId(appid: string, dataId: string): Publication | undefined
  /** Articles from 1; 0 means all. @throws {@link WechatRefusal} 53600 */
  delete(appid: string, articleId: string, index: number): void
  /** Published by itself, the newest first. */
  list(appid: string): Publication[]
  /** All that is public, or was, the oldest first. */
  of(appid: string): Publication[]
  /** All that is public. */
  pages(): Iterable<PagedArticle & { readonly appid: string; readonly publication: Publication }>
  /** Ends what runs by itself. */
  stop(): void
  clear(): void
}

interface Parts extends Surroundings {
  readonly clock: Clock
  readonly store: Store
}

type NewOne = Pick<Publication, 'articles' | 'draft' | 'state'> & Outcome

export function createPublications(parts: Parts): Publications {
  const { clock, store } = parts
  const kept = store.map('publications', publication)
  const nextNumber = createCounter(store, 'publications')
  const pending = createPending(clock)
  const publishing = createPublishing(parts, { kept, pending })

  function keep(appid: string, facts: NewOne): Publication {
    const number = firstId + nextNumber()
    const made = {
      ...facts,
      appid,
      articleId: randomId(42),
      publishId: facts.draft === '' ? '' : String(number + 100_000_000),
      dataId: String(number),
      at: clock.now(),
    }
    kept.set(made.articleId, made)
    return made
  }

  function get(appid: string, articleId: string): Publication {
    const found = kept.get(articleId)
    if (found?.appid === appid && found.state === 'done') return found
    throw new WechatRefusal(53600)
  }

  function settle(articleId: string, state: 'done' | 'failed'): void {
    const made = kept.get(articleId)
    if (made?.state === 'waiting') kept.set(articleId, { ...made, state, at: clock.now() })
  }

  const of = (appid: string) => [...kept.values()].filter((one) => one.appid === appid)

  publishing.resume()
  return {
    get,
    submit({ appid }, { articles, mediaId }, outcome) {
      const facts = { articles: articles.map(withPage), draft: mediaId, state: 'running' } as const
      const made = keep(appid, { ...facts, ...outcome })
      publishing.finishLater(made)
      return made
    },
    prepare(appid, articles) {
      const facts = { articles: articles.map(withPage), draft: '', state: 'waiting' } as const
      return keep(appid, { ...facts, outcome: 0, failIdx: [] })
    },
    release: (articleId) => settle(articleId, 'done'),
    withdraw: (articleId) => settle(articleId, 'failed'),
    task(appid, publishId) {
      const found = of(appid).find((one) => one.publishId !== '' && one.publishId === publishId)
      if (found) return found
      throw new WechatRefusal(40002)
    },
    byDataId: (appid, dataId) =>
      of(appid).find((one) => one.dataId === dataId && one.state !== 'failed'),
    delete(appid, articleId, index) {
      const found = get(appid, articleId)
      if (index > found.articles.length) throw new WechatRefusal(53600)
      const articles = found.articles.map((one, place) =>
        index === 0 || place === index - 1 ? { ...one, isDeleted: true } : one,
      )
      kept.set(articleId, { ...found, articles })
    },
    list: (appid) =>
      of(appid)
        .filter(({ state, publishId }) => state === 'done' && publishId !== '')
        .toReversed(),
    of: (appid) => of(appid).filter(({ state }) => state === 'done' || state === 'banned'),
    *pages() {
      for (const publication of kept.values()) {
        const { appid, articles, state } = publication
        if (state === 'done') for (const one of articles) yield { ...one, appid, publication }
      }
    },
    stop: pending.clear,
    clear() {
      pending.clear()
      kept.clear()
    },
  }
}
