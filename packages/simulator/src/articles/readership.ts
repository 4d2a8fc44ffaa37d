/** What fans do with published articles: it is counted for the statistics (数据统计). */
import { ControlError } from '../control-error.ts'
import type { Fans } from '../fans/fans.ts'
import type { ArticleAct, Scene } from '../figures/article-acts.ts'
import type { Figures } from '../figures/figures.ts'
import { messageIdOf } from './publication.ts'
import type { Publications } from './publications.ts'

interface Reader {
  readonly appid: string
  readonly openid: string
}

interface Doing {
  readonly act: ArticleAct
  /** Where the fan came upon it; a follower in the chat of the account, when it is not said. */
  readonly scene?: Scene
}

export interface Readership {
  /** The address of an article, or the last part of it. @throws {@link ControlError} */
  note(reader: Reader, url: string, doing: Doing): void
}

interface Parts {
  readonly fans: Pick<Fans, 'find'>
  readonly figures: Pick<Figures, 'note'>
  readonly publications: Pick<Publications, 'pages'>
}

export function createReadership({ fans, figures, publications }: Parts): Readership {
  function articleAt(appid: string, url: string) {
    const wanted = url.split(/[?#]/)[0]?.split('/').at(-1)
    for (const one of publications.pages()) {
      if (one.appid === appid && one.page === wanted && !one.isDeleted) return one
    }
    throw new ControlError('unknown_article', {
      en: 'no such published article of this account',
      zh: '该公众号没有这篇已发布的文章',
    })
  }

  return {
    note({ appid, openid }, url, { act, scene }) {
      const { publication, page } = articleAt(appid, url)
      const follows = fans.find(appid, openid)?.follows ?? false
      figures.note(appid, {
        kind: act,
        what: messageIdOf(publication, page),
        openid,
        scene: scene ?? (follows ? '公众号消息' : '其他'),
        isStranger: openid !== '' && !follows,
      })
    },
  }
}
