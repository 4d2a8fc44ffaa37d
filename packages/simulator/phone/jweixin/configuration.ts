/** wx.config, wx.ready and wx.error: whether the page may use the JS-SDK, and who waits to know. */
import type { Bridge } from './bridge.ts'
import type { Answer } from './methods.ts'

type Listener = (answer: Answer) => void

export function createConfiguration(bridge: Bridge) {
  const whenReady: (() => void)[] = []
  const whenWrong: Listener[] = []
  let answered: Answer | undefined

  function settle(answer: Answer): void {
    answered = answer
    if (isGood(answer)) for (const listener of whenReady.splice(0)) listener()
    else for (const listener of whenWrong) listener(answer)
  }

  return {
    /** Never fails by itself: what is wrong, `error` gets to know. */
    config(options: object): void {
      const url = window.location.href
      void bridge.ask('config', { ...options, url }).then(settle)
    },
    /** At once, when the page is known to be in order already. */
    ready(listener: () => void): void {
      if (answered && isGood(answered)) listener()
      else whenReady.push(listener)
    },
    error(listener: Listener): void {
      whenWrong.push(listener)
      if (answered && !isGood(answered)) listener(answered)
    },
  }
}

function isGood({ errMsg }: Answer): boolean {
  return errMsg === 'config:ok'
}
