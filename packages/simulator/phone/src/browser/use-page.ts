/** One page in the browser of a phone: where it is, what it may do, and what it made the phone do. */
import { useState } from 'react'
import * as z from 'zod/mini'
import type { Conversation } from '../chat/entry.ts'
import { useScanned } from '../chat/use-scanned.ts'
import { chooseFiles } from '../media/choose-files.ts'
import { upload } from '../media/upload.ts'
import { useReport } from '../problem.tsx'
import type { Place } from '../screens/place.ts'
import { useScreens } from '../screens/use-screens.ts'
import { authorize } from './authorize.ts'
import { answerTo, type PageHost } from './sdk-calls.ts'
import { subscribe, type AskFan, type Offer } from './subscription.ts'
import { useDots } from './use-dots.ts'
import type { PageListener } from './use-page-messages.ts'
import { usePermission } from './use-permission.ts'

/** A question that lies over the page until the fan has answered it. */
export type Question =
  | { readonly kind: 'consent'; readonly url: string }
  | { readonly kind: 'images'; readonly count: number; readonly done: (isWanted: boolean) => void }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'debug'; readonly words: string; readonly done: () => void }
  | {
      readonly kind: 'subscribe'
      readonly offers: readonly Offer[]
      readonly done: (decided: Awaited<ReturnType<AskFan>>) => void
    }

const arrived = z.object({ url: z.string() })
const entitled = z.object({ title: z.string() })
const offered = z.object({ template: z.string() })

export function usePage(conversation: Conversation, address: string, onClose: () => void) {
  const [visit, setVisit] = useState({ address, number: 0 })
  const [at, setAt] = useState({ url: address, title: '' })
  const rights = usePermission()
  const [question, setQuestion] = useState<Question>()
  const dots = useDots()
  const host = usePageHost({
    conversation,
    setQuestion,
    ...dots.host,
    close: onClose,
  })
  const report = useReport()

  function go(to: string): void {
    setQuestion(undefined)
    rights.forget()
    setVisit(({ number }) => ({ address: to, number: number + 1 }))
  }

  async function decide(url: string, consent?: boolean): Promise<void> {
    const step = await authorize(conversation, url, consent)
    if (step.step === 'redirect') go(step.to)
    else if (step.step === 'ask') setQuestion({ kind: 'consent', url })
  }

  function arrive(url: string): void {
    setAt({ url, title: '' })
    rights.forget()
    dots.forget()
  }

  async function configure(options: unknown): Promise<object> {
    const { errMsg, debug } = await rights.configure(options)
    if (debug) await tell({ errMsg })
    return { errMsg }
  }

  /** With `debug`, WeChat shows what every call came to. */
  function tell(answer: object): Promise<void> {
    return new Promise((done) =>
      setQuestion({ kind: 'debug', words: JSON.stringify(answer, null, 1), done }),
    )
  }

  const askFan: AskFan = (offers) =>
    new Promise((done) => setQuestion({ kind: 'subscribe', offers, done }))

  async function answerCall(method: string, options: unknown): Promise<object> {
    if (method === 'subscribe')
      return subscribe(conversation, offered.parse(options).template, askFan)
    if (rights.mayCall(method)) return answerTo(method, options, host)
    return { errMsg: `${method}:permission denied` }
  }

  const listener: PageListener = {
    authorize: (url) => void decide(url).catch(report),
    async call(method, options) {
      if (method === 'arrive') arrive(arrived.parse(options).url)
      else if (method === 'entitle')
        setAt((now) => ({ ...now, title: entitled.parse(options).title }))
      else if (method === 'config') return configure(options)
      else if (method === 'openTag') return rights.drawTag(options)
      else {
        const answer = await answerCall(method, options)
        if (rights.permission?.debug) await tell(answer)
        return answer
      }
      return {}
    },
  }
  return {
    visit,
    at,
    permission: rights.permission,
    question,
    dots: dots.shown,
    listener,
    go,
    answer: () => setQuestion(undefined),
    decide: (url: string, consent: boolean) => void decide(url, consent).catch(report),
  }
}

interface Reach extends Pick<PageHost, 'share' | 'hideMenu' | 'hideItems' | 'close'> {
  readonly conversation: Conversation
  readonly setQuestion: (question: Question) => void
}

function usePageHost({ conversation, setQuestion, ...rest }: Reach): PageHost {
  const screens = useScreens()
  const scanned = useScanned(conversation)
  return {
    ...rest,
    async chooseImages(count) {
      const isWanted = await new Promise<boolean>((done) =>
        setQuestion({ kind: 'images', count, done }),
      )
      if (!isWanted) return undefined
      const files = await chooseFiles('image/*', { several: count > 1 })
      if (files.length === 0) return undefined
      const chosen = files.slice(0, count)
      return Promise.all(chosen.map((file) => upload(conversation, 'image', file)))
    },
    choosePlace: screens.choosePlace,
    async scan(opensResult) {
      const text = await screens.scan()
      if (opensResult && text !== undefined) scanned(text)
      return text
    },
    look: screens.look,
    showPlace: (place) => setQuestion({ kind: 'place', place }),
  }
}
