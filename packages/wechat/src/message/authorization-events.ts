/** What users do with the data they let the account see (授权用户资料变更事件). */
import type { XmlFields } from '../xml/xml-fields.ts'
import { optionalText, text, type FieldReader } from './field-values.ts'

/** By `Event`. The user is in `openId`: `fromUserName` is an account of WeChat’s. */
export const authorizationEvents = {
  user_info_modified: user,
  /** The user’s data is to be deleted. */
  user_authorization_revoke: leaving,
  /** The user closed their WeChat account; the data is to be deleted. */
  user_authorization_cancellation: leaving,
} satisfies Record<string, FieldReader>

/** The official sample spells the names in small letters, the table in its own way. */
function user(fields: XmlFields) {
  return { openId: text(fields.OpenID ?? fields.openid), appId: text(fields.AppID ?? fields.appid) }
}

function leaving(fields: XmlFields) {
  return {
    ...user(fields),
    /** Codes with commas between; 301 is everything. */
    revokeInfo: text(fields.RevokeInfo ?? fields.revokeinfo),
    unionId: optionalText(fields.UnionID ?? fields.unionid),
  }
}
