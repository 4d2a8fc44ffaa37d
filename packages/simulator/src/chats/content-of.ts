/** Turns the fields of a message or reply into what the phone shows of it. */
import { inside, isFields, textOf, type Fields } from '../wire/field.ts'
import type { Article, ChatContent } from './chat-entry.ts'

/** Not the phone’s business, or shown under a name of its own. */
const elsewhere = new Set(
  (
    'ToUserName FromUserName CreateTime MsgType MsgId ' +
    'Content Event EventKey ArticleCount Articles'
  ).split(' '),
)

export function contentOf(fields: Fields, from: ChatContent['from']): ChatContent {
  return {
    from,
    type: textOf(fields['MsgType']),
    ...(fields['Content'] !== undefined && { content: textOf(fields['Content']) }),
    ...(fields['Event'] !== undefined && { event: textOf(fields['Event']) }),
    ...(fields['EventKey'] !== undefined && { eventKey: textOf(fields['EventKey']) }),
    ...(fields['Articles'] !== undefined && { articles: articlesOf(fields) }),
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !elsewhere.has(name))),
  }
}

/** As many articles as ArticleCount admits. */
function articlesOf(fields: Fields): Article[] {
  const items = inside(fields['Articles'])['item']
  const articles = Array.isArray(items) ? items.filter((item) => isFields(item)) : []
  return articles.slice(0, Number(textOf(fields['ArticleCount']))).map((item) => ({
    title: textOf(item['Title']),
    description: textOf(item['Description']),
    picUrl: textOf(item['PicUrl']),
    url: textOf(item['Url']),
  }))
}
