/** Keeps the end of the chat in sight, unless someone reads further up. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Entry } from './entry.ts'

/** One’s own line is always followed. The answer belongs on the box that scrolls. */
export function useEndInSight(newest: Entry | undefined, isAnswering: boolean) {
  const ref = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const newestId = newest?.id
  const newestFrom = newest?.from
  useLayoutEffect(() => {
    if (isAtEnd.current || newestFrom === 'fan') scrollToEnd(ref.current)
  }, [newestId, newestFrom, isAnswering])
  useEffect(() => {
    const box = ref.current
    if (box === null) return undefined
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) scrollToEnd(box)
    })
    observer.observe(box)
    if (box.firstElementChild) observer.observe(box.firstElementChild)
    return () => observer.disconnect()
  }, [])
  const onScroll = () => {
    const box = ref.current
    if (box) isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 80
  }
  return { ref, onScroll }
}

function scrollToEnd(box: HTMLElement | null): void {
  if (box) box.scrollTop = box.scrollHeight
}
