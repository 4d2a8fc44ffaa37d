/** The third-party platform that makes a call. */
import type { ApiCall } from '../api/call.ts'
import { WechatRefusal } from '../api/wechat-refusal.ts'
import type { Component } from './component.ts'
import type { Components } from './components.ts'

/**
 * By its token, which must be of the platform that the call names.
 *
 * @throws {@link WechatRefusal}
 */
export function callingComponent(components: Components, call: ApiCall, named: string): Component {
  const { query } = call
  const token = query.get('component_access_token') ?? query.get('access_token')
  const component = components.openedBy(token)
  if (component.appid !== named) throw new WechatRefusal(40013)
  return component
}

/**
 * By its AppSecret.
 *
 * @throws {@link WechatRefusal} 41018, 40013, 41004, 40125
 */
export function refuseStranger(components: Components, appid: unknown, secret: unknown): void {
  if (!appid) throw new WechatRefusal(41018)
  const component = components.find(String(appid))
  if (!component) throw new WechatRefusal(40013)
  if (!secret) throw new WechatRefusal(41004)
  if (secret !== component.secret) throw new WechatRefusal(40125)
}
