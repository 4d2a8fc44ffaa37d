/** Listens to the simulator and asks again for what has changed. */
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { forgetUnread, noteNews } from '../fans/unread.ts'
import { isReset, parseJson, staleAfter, typingIn } from './live.ts'

/** News come in bursts; one question per burst is enough. */
const burstMs = 30

export function useLive(): 'connected' | 'interrupted' {
  const queries = useQueryClient()
  const [state, setState] = useState<'connected' | 'interrupted'>('connected')
  useEffect(() => {
    const refresh = refreshInBursts(queries)
    const events = new EventSource('/sim/events')
    events.onopen = () => {
      setState('connected')
      refresh([[]])
    }
    events.onmessage = ({ data }) => {
      refresh(staleAfter(String(data)))
      showTyping(queries, String(data))
      noteNews(parseJson(String(data)))
      if (isReset(String(data))) forgetUnread()
    }
    events.onerror = () => setState('interrupted')
    return () => events.close()
  }, [queries])
  return state
}

function refreshInBursts(queries: QueryClient): (keys: string[][]) => void {
  const waiting = new Map<string, string[]>()
  return (keys) => {
    if (waiting.size === 0 && keys.length > 0) {
      setTimeout(() => {
        for (const queryKey of waiting.values()) void queries.invalidateQueries({ queryKey })
        waiting.clear()
      }, burstMs)
    }
    for (const key of keys) waiting.set(JSON.stringify(key), key)
  }
}

/** As WeChat does, for as long as it is told, and never longer. */
const typingMs = 15_000

function showTyping(queries: QueryClient, data: string): void {
  const typing = typingIn(data)
  if (!typing) return
  const key = ['typing', typing.appid, typing.openid]
  queries.setQueryData(key, typing.isTyping)
  if (typing.isTyping) setTimeout(() => queries.setQueryData(key, false), typingMs)
}
