/** The simulator’s clock, which can be moved: asked once, and counted on from there. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { getJson } from '../api.ts'

const clockSchema = z.object({ now: z.number() })

/** Moves every few seconds: enough for hours and minutes. `everyMs` for who shows seconds. */
export function useNow(everyMs = 5_000): number {
  const ahead = useAhead()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now + ahead
}

/** How far the simulator’s clock is ahead of the browser’s. */
function useAhead(): number {
  const clock = useQuery({
    queryKey: ['clock'],
    queryFn: async () => {
      const { now } = await getJson(clockSchema, '/sim/clock')
      return now - Date.now()
    },
  })
  return clock.data ?? 0
}
