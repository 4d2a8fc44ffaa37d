/** What fans think of subscription notices, and how sending them went (订阅通知事件). */
import type { XmlFields } from '../xml/xml-fields.ts'
import { inner, integer, list, text, type FieldReader } from './field-values.ts'

/** By `Event`. */
export const subscriptionNoticeEvents = {
  subscribe_msg_popup_event: (fields) => ({
    list: listIn(fields, 'SubscribeMsgPopupEvent').map((each) => ({
      templateId: text(each.TemplateId),
      /** `accept` or `reject`. */
      subscribeStatusString: text(each.SubscribeStatusString),
      /** 1 a web page, 2 an article. */
      popupScene: integer(each.PopupScene),
    })),
  }),
  subscribe_msg_change_event: (fields) => ({
    list: listIn(fields, 'SubscribeMsgChangeEvent').map((each) => ({
      templateId: text(each.TemplateId),
      /** `reject`: only refusals are told. */
      subscribeStatusString: text(each.SubscribeStatusString),
    })),
  }),
  subscribe_msg_sent_event: (fields) => ({
    list: listIn(fields, 'SubscribeMsgSentEvent').map((each) => ({
      templateId: text(each.TemplateId),
      msgId: text(each.MsgID),
      /** 0 is success. */
      errorCode: integer(each.ErrorCode),
      errorStatus: text(each.ErrorStatus),
    })),
  }),
} satisfies Record<string, FieldReader>

/** In XML the list has a container; in JSON it has none. */
function listIn(fields: XmlFields, container: string): readonly XmlFields[] {
  return list(inner(fields[container]).List ?? fields.List)
}
