/** Every call that WeChat has, by its path, whether this simulator answers it or not. */
import * as groups from '@mphub/wechat/endpoints'
import type { Endpoint } from '@mphub/wechat/endpoints'

type Call = Pick<Endpoint, 'path' | 'limits' | 'files'>

const calls: ReadonlyMap<string, Call> = new Map(
  Object.values(groups)
    .flatMap((group): unknown[] => Object.values(group))
    .filter(isCall)
    .map((call) => [call.path, call]),
)

export function callAt(path: string): Call | undefined {
  return calls.get(path)
}

function isCall(value: unknown): value is Call {
  return typeof value === 'object' && value !== null && 'path' in value && 'limits' in value
}
