/** Whether somebody of the account is typing (客服输入状态), as the live stream tells. */
import { useQuery } from '@tanstack/react-query'
import type { Conversation } from './entry.ts'

export function useTyping({ appid, openid }: Conversation): boolean {
  const typing = useQuery({
    queryKey: ['typing', appid, openid],
    queryFn: () => false,
  })
  return typing.data ?? false
}
