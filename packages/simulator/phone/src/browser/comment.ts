/** What readers write below an article (留言). */
import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson, postJson } from '../api.ts'
import { conversationPath, type Conversation } from '../chat/entry.ts'

const commentsSchema = z.object({
  articleId: z.string(),
  index: z.number(),
  /** To this fan. */
  isOpen: z.boolean(),
  comments: z.array(z.object({ id: z.string() })),
})
export type Comments = z.output<typeof commentsSchema>

/** The article at an address, by the id in it; undefined for any other page. */
export function articleAt(address: string, origin: string): string | undefined {
  const url = URL.parse(address)
  if (url?.origin !== origin) return undefined
  return /^\/s\/([\w-]+)$/.exec(url.pathname)?.[1]
}

/** No data for an article that is not of this account, or gone. */
export function useComments(conversation: Conversation, page: string) {
  const { appid, openid } = conversation
  const path = `${conversationPath(conversation)}/comments?${new URLSearchParams({ page })}`
  return useQuery({
    queryKey: ['comments', appid, openid, page],
    queryFn: () => getJson(commentsSchema, path),
    refetchOnMount: 'always',
    retry: false,
  })
}

export async function writeComment(
  conversation: Conversation,
  { articleId, index }: Comments,
  content: string,
): Promise<void> {
  const written = { articleId, index, content }
  await postJson(z.unknown(), `${conversationPath(conversation)}/comments`, written)
}
