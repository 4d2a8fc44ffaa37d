/** Hears what the page in the browser of a phone says to the phone, and answers it. */
import { useEffect, useRef, type RefObject } from 'react'
import * as z from 'zod/mini'

const messageSchema = z.discriminatedUnion('mphub', [
  z.object({ mphub: z.literal('authorize'), url: z.string() }),
  z.object({
    mphub: z.literal('wx'),
    id: z.number(),
    method: z.string(),
    options: z.unknown(),
  }),
])

export interface PageListener {
  authorize(url: string): void
  /** The answer goes back to the page. */
  call(method: string, options: unknown): Promise<object>
}

/** Only of this frame: other phones on the desk have pages of their own. */
export function usePageMessages(
  frame: RefObject<HTMLIFrameElement | null>,
  listener: PageListener,
): void {
  const current = useRef(listener)
  useEffect(() => {
    current.current = listener
  })
  useEffect(() => {
    function hear({ source, data }: MessageEvent<unknown>): void {
      const page = frame.current?.contentWindow
      const message = z.safeParse(messageSchema, data)
      if (!page || source !== page || !message.success) return
      if (message.data.mphub === 'authorize') return current.current.authorize(message.data.url)
      const { id, method, options } = message.data
      void current.current
        .call(method, options)
        .then((answer) => page.postMessage({ mphub: 'wx-answer', id, answer }, '*'))
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [frame])
}
