/** What WeChat tells a third-party platform (第三方平台授权变更通知, 验证票据推送). */
import type { XmlFields } from '../xml/xml-fields.ts'
import { integer, text, texts, type FieldReader } from './field-values.ts'

/** By `InfoType`. */
export const platformNotices = {
  /** Every 10 minutes; valid for 12 hours; keep the newest. The answer is `success`. */
  component_verify_ticket: texts('ComponentVerifyTicket'),
  authorized: authorization,
  updateauthorized: authorization,
  unauthorized: texts('AuthorizerAppid'),
} satisfies Record<string, FieldReader>

function authorization(fields: XmlFields) {
  return {
    authorizerAppid: text(fields.AuthorizerAppid),
    authorizationCode: text(fields.AuthorizationCode),
    /** A point in time, in Unix seconds: about an hour ahead. */
    authorizationCodeExpiredTime: integer(fields.AuthorizationCodeExpiredTime),
    preAuthCode: text(fields.PreAuthCode),
  }
}
