/** What a fan does with an article on its page: shares it (分享), likes it (赞), commends it (在看). */
import { useMutation, useQuery, useQueryClient, skipToken } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { postJson } from '../api.ts'
import { conversationPath, type Conversation } from '../chat/entry.ts'
import { useReport } from '../problem.tsx'

export const articleActs = ['share', 'like', 'zaikan'] as const
export type ArticleAct = (typeof articleActs)[number]

/** One likes an article once, and shares it as often as one likes. */
export function isDoneOnce(act: ArticleAct): boolean {
  return act !== 'share'
}

/** What this fan has done, while the window is open. */
export function useActs({ appid, openid }: Conversation, page: string) {
  const queries = useQueryClient()
  const queryKey = ['acts', appid, openid, page]
  const { data: done = [] } = useQuery<readonly ArticleAct[]>({
    queryKey,
    queryFn: skipToken,
    gcTime: Infinity,
  })
  const act = useMutation({
    mutationFn: (what: ArticleAct) =>
      postJson(z.unknown(), `${conversationPath({ appid, openid })}/articles`, {
        url: page,
        act: what,
      }),
    onSuccess: (_answer, what) =>
      queries.setQueryData<readonly ArticleAct[]>(queryKey, (now = []) => [...now, what]),
    onError: useReport(),
  })
  return { done, act: act.mutate }
}
