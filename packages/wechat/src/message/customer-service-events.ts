/** Conversations with customer-service staff (客服会话状态通知). */
import { optionalText, text, texts, type FieldReader } from './field-values.ts'

/** By `Event`. */
export const customerServiceEvents = {
  kf_create_session: texts('KfAccount'),
  kf_close_session: (fields) => ({
    kfAccount: text(fields.KfAccount),
    /** Not on the official page; `KF` was seen. */
    closeType: optionalText(fields.CloseType),
  }),
  kf_switch_session: texts('FromKfAccount', 'ToKfAccount'),
} satisfies Record<string, FieldReader>
