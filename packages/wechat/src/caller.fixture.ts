/** Answers calls from a list, in place of WeChat; inputs and answers pass the checks of the definitions. */
import type { Caller } from './caller.ts'
import { WechatApiError } from './client/wechat-api-error.ts'

/** What WeChat answers to one call: a result, or the number of an error. */
type Answer = object | number

/** A caller that remembers what was called. A missing answer fails the test. */
export function answering(answers: Readonly<Record<string, Answer | (() => Answer)>>) {
  const calls: { readonly id: string; readonly input: unknown }[] = []
  const caller: Caller = {
    async call(endpoint, input) {
      calls.push({ id: endpoint.id, input: endpoint.input.parse(input) })
      const given = answers[endpoint.id]
      const answer = typeof given === 'function' ? given() : given
      if (typeof answer === 'number') throw refusal(endpoint.id, answer)
      if (answer === undefined) throw new Error(`${endpoint.id} was called, and has no answer`)
      return endpoint.result.parse(answer)
    },
  }
  return { ...caller, calls }
}

function refusal(endpoint: string, errcode: number): WechatApiError {
  return new WechatApiError({ endpoint, errcode, errmsg: 'refused', answer: { errcode } })
}
