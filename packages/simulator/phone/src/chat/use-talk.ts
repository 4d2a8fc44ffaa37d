/** What a line of the chat can make its fan do. */
import { createContext, use } from 'react'
import type { Outgoing } from './entry.ts'

type Talk = (message: Outgoing) => void

export const TalkContext = createContext<Talk>(() => undefined)

/** Says something as the fan. */
export function useTalk(): Talk {
  return use(TalkContext)
}
