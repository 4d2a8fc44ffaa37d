/**
 * The `wx` of the JS-SDK for pages on a simulated phone, in the place of WeChat’s
 * https://res.wx.qq.com/open/js/jweixin-1.6.0.js. What a page calls is asked of the phone.
 */
import { createConfiguration } from './configuration.ts'
import { createBridge } from './bridge.ts'
import { givesData, methods, type Answer, type Options } from './methods.ts'
import { defineOpenSubscribe } from './open-subscribe.ts'
import { seemToBeWechat } from './user-agent.ts'

const bridge = createBridge()
const configuration = createConfiguration(bridge)

/** Calls the callbacks of the page as WeChat does: by how the `errMsg` ends. */
async function invoke(method: string, options: Options = {}): Promise<Answer> {
  const answer = await bridge.ask(method, givesData(options))
  const how = answer.errMsg.slice(answer.errMsg.indexOf(':') + 1)
  if (how.startsWith('ok')) options.success?.(answer)
  else if (how.startsWith('cancel')) options.cancel?.(answer)
  else options.fail?.(answer)
  options.complete?.(answer)
  return answer
}

const calls = methods.map((method) => [method, (options?: Options) => void invoke(method, options)])

const wx = { ...configuration, ...Object.fromEntries(calls) }

/** What old pages call, below `wx`. */
const WeixinJSBridge = {
  async invoke(method: string, options: Options = {}, callback?: (answer: object) => void) {
    const answer = await invoke(method, options)
    callback?.({ ...answer, err_msg: answer.errMsg })
  },
  call: (method: string) => void invoke(method),
  on: () => undefined,
}

seemToBeWechat()
defineOpenSubscribe(bridge, configuration.ready)
Object.assign(window, { wx, jWeixin: wx, WeixinJSBridge })
document.dispatchEvent(new Event('WeixinJSBridgeReady'))
