/** The page of an article: plain, narrow, and without programs. */
import type { ShownComment } from '../comments/shown-comments.ts'
import { pathOf } from '../media/media.ts'
import type { PagedArticle } from './article.ts'
import { addressOf } from './source.ts'

interface Around {
  /** Of the account. */
  readonly name: string
  readonly comments: readonly ShownComment[]
  /** Undefined for a look beforehand. */
  readonly at?: number
}

const style = `
  body { margin: 0 auto; padding: 20px 16px 48px; max-width: 677px; background: #fff; color: #1a1a1a;
    font: 17px/1.75 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
    overflow-wrap: anywhere }
  h1 { margin: 0 0 14px; font-size: 22px; line-height: 1.4; font-weight: 500 }
  .by { margin: 0 0 22px; color: #00000080; font-size: 15px }
  .by span, .by b { margin-right: 10px }
  .by b { color: #576b95; font-weight: 400 }
  img, video { max-width: 100%; height: auto }
  a { color: #576b95; text-decoration: none }
  .more { margin-top: 28px; font-size: 15px }
  .comments { margin-top: 40px; padding-top: 16px; border-top: 1px solid #0000001a; font-size: 15px }
  .comments h2 { font-size: 15px; font-weight: 400; color: #00000080 }
  .comment { margin: 18px 0 0 }
  .comment p { margin: 0 }
  .who { color: #00000080; font-size: 14px }
  .who i { font-style: normal; margin-left: 8px; padding: 1px 6px; border-radius: 3px; background: #0000000d; font-size: 12px }
  .comment .reply { margin-top: 6px; padding-left: 12px; border-left: 2px solid #07c160; color: #000000a6 }
  @media (prefers-color-scheme: dark) { body { background: #191919; color: #ffffffcc }
    .by, .comments h2, .who, .comment .reply { color: #ffffff99 } .by b, a { color: #8ca3cc }
    .comments { border-color: #ffffff1a } .who i { background: #ffffff1a } }`

export function articlePage(one: PagedArticle, { name, comments, at }: Around): string {
  const by = one.author === '' ? '' : `<span>${escaped(one.author)}</span> `
  const when = at === undefined ? '预览' : dateOf(at)
  const body = one.article_type === 'newspic' ? picturesOf(one) : one.content
  const source = addressOf(one.content_source_url)
  const more =
    source === undefined ? '' : `<p class="more"><a href="${escaped(source)}">阅读原文</a></p>`
  return page(
    one.title,
    `<h1>${escaped(one.title)}</h1><p class="by">${by}<b>${escaped(name)}</b> ${when}</p>` +
      `<article>${body}</article>${more}${commentsOf(comments)}`,
  )
}

export function missingPage(): string {
  return page('微信', '<p class="by">该内容已被发布者删除，或从未存在。</p>')
}

function picturesOf({ content, image_info }: PagedArticle): string {
  const pictures = image_info?.image_list ?? []
  const shown = pictures.map(
    (one) => `<p><img alt="" src="${pathOf({ mediaId: one.image_media_id })}"></p>`,
  )
  return `${shown.join('')}<p>${escaped(content)}</p>`
}

function commentsOf(comments: readonly ShownComment[]): string {
  if (comments.length === 0) return ''
  const shown = comments.map(({ name, content, reply, isElected }) => {
    const answered = reply ? `<p class="reply">作者：${escaped(reply.content)}</p>` : ''
    const state = isElected ? '' : '<i>仅自己可见，等待作者精选</i>'
    const who = `<p class="who">${escaped(name)}${state}</p>`
    return `<div class="comment">${who}<p>${escaped(content)}</p>${answered}</div>`
  })
  return `<section class="comments" id="comments"><h2>精选留言</h2>${shown.join('')}</section>`
}

function dateOf(at: number): string {
  return new Date(at).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' })
}

function page(title: string, body: string): string {
  return (
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${escaped(title)}</title><style>${style}</style><body>${body}</body></html>\n`
  )
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }
  return text.replace(/[&<>"]/g, (character) => `&${names[character]};`)
}
