/** Carries calls from the page to the phone around it, and the answers back. */
import type { Answer } from './methods.ts'

export interface Bridge {
  ask(method: string, options: object): Promise<Answer>
}

export function createBridge(): Bridge {
  const waiting = new Map<number, (answer: Answer) => void>()
  let asked = 0

  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || !isReply(data)) return
    waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
  })

  const bridge = {
    ask(method: string, options: object): Promise<Answer> {
      if (window.parent === window) {
        return Promise.resolve({ errMsg: `${method}:fail, this page is not on a simulated phone` })
      }
      const id = ++asked
      window.parent.postMessage({ mphub: 'wx', id, method, options: plain(options) }, '*')
      return new Promise((resolve) => waiting.set(id, resolve))
    },
  }
  void bridge.ask('arrive', { url: window.location.href })
  document.addEventListener('DOMContentLoaded', () => {
    void bridge.ask('entitle', { title: document.title })
  })
  return bridge
}

/** As WeChat’s own bridge, this one carries JSON and nothing else. */
function plain(options: object): unknown {
  return JSON.parse(JSON.stringify(options))
}

function isReply(data: unknown): data is { id: number; answer: Answer } {
  return typeof data === 'object' && data !== null && 'mphub' in data && data.mphub === 'wx-answer'
}
