/** Material that a button of the menu shows or opens: files, drafts, what is published. */
import { createHash } from 'node:crypto'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { PagedArticle } from '../articles/article.ts'
import type { Shelf } from '../articles/shelf.ts'
import type { ChatContent } from '../chats/chat-entry.ts'
import { pathOf, type Media } from '../media/media.ts'
import type { ActionButton } from './menu.ts'
import type { Picture } from './press.ts'

interface Parts {
  readonly media: Pick<Media, 'bytesOf' | 'find' | 'named'>
  readonly shelf: Shelf
}

/** What comes into the chat; only the id where the account no longer has the material. */
export function contentOfMaterial(
  appid: string,
  button: ActionButton,
  { media, shelf }: Parts,
): Omit<ChatContent, 'from'> {
  const file = 'media_id' in button ? media.find(appid, button.media_id) : undefined
  if (file) return { type: file.type, media: { url: pathOf(file) } }
  const articles = articlesOf(appid, button, shelf)
  if (articles) return { type: 'news', articles: shelf.shown(articles) }
  if ('media_id' in button) return { type: button.type, fields: { MediaId: button.media_id } }
  if ('article_id' in button) return { type: button.type, fields: { ArticleId: button.article_id } }
  throw new Error(`a button of type ${button.type} shows no material`)
}

/** The page of the first article; only the id where the account no longer has it. */
export function openedMaterial(
  appid: string,
  button: ActionButton,
  { shelf }: Parts,
): Readonly<Record<string, string>> {
  const [first] = shelf.shown(articlesOf(appid, button, shelf)?.slice(0, 1) ?? [])
  if (first) return { url: first.url }
  if ('media_id' in button) return { media_id: button.media_id }
  if ('article_id' in button) return { article_id: button.article_id }
  throw new Error(`a button of type ${button.type} opens no material`)
}

/** With the checksum of the file, where it was uploaded. */
export function withChecksum(picture: Picture, { media }: Parts): Picture {
  const file = media.named(picture.mediaId ?? '')
  if (!file || picture.md5 !== undefined) return picture
  return { ...picture, md5: createHash('md5').update(media.bytesOf(file)).digest('hex') }
}

function articlesOf(appid: string, button: ActionButton, shelf: Shelf) {
  if ('media_id' in button) return ifKnown(() => shelf.ofDraft(appid, button.media_id))
  if ('article_id' in button) return ifKnown(() => shelf.ofPublication(appid, button.article_id))
  return undefined
}

function ifKnown(find: () => readonly PagedArticle[]): readonly PagedArticle[] | undefined {
  try {
    return find()
  } catch (error) {
    if (error instanceof WechatRefusal) return undefined
    throw error
  }
}
