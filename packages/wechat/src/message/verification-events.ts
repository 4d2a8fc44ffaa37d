/** How the yearly verification of the account goes (微信认证事件推送). */
import type { XmlFields } from '../xml/xml-fields.ts'
import { integer, text, type FieldReader } from './field-values.ts'

/** By `Event`. Times are Unix seconds. */
export const verificationEvents = {
  /** The rights to the interfaces arrive with this one. */
  qualification_verify_success: succeeded,
  qualification_verify_fail: failed,
  naming_verify_success: succeeded,
  naming_verify_fail: failed,
  annual_renew: succeeded,
  verify_expired: succeeded,
} satisfies Record<string, FieldReader>

function succeeded(fields: XmlFields) {
  return { expiredTime: integer(fields.ExpiredTime) }
}

function failed(fields: XmlFields) {
  return { failTime: integer(fields.FailTime), failReason: text(fields.FailReason) }
}
