/** Cards, gift cards, invoices and shops (卡券事件推送, 门店审核事件推送). */
import { texts, type FieldReader } from './field-values.ts'

const giftCardOrder = texts('PageId', 'OrderId', 'IsChatRoom', 'IsReturnBack')

/** By `Event`. All is text. */
export const cardEvents = {
  card_pass_check: texts('CardId'),
  card_not_pass_check: texts('CardId', 'RefuseReason'),
  user_get_card: texts(
    'CardId',
    'UserCardCode',
    'OldUserCardCode',
    'IsGiveByFriend',
    'FriendUserName',
    'OuterId',
    'OuterStr',
    'IsRestoreMemberCard',
    'IsRecommendByFriend',
    'UnionId',
  ),
  user_gifting_card: texts(
    'CardId',
    'UserCardCode',
    'IsReturnBack',
    'FriendUserName',
    'IsChatRoom',
  ),
  user_del_card: texts('CardId', 'UserCardCode'),
  user_enter_session_from_card: texts('CardId', 'UserCardCode'),
  user_view_card: texts('CardId', 'UserCardCode', 'OuterStr'),
  /** `consumeSource` is `FROM_API`, `FROM_MP` or `FROM_MOBILE_HELPER`. */
  user_consume_card: texts(
    'CardId',
    'UserCardCode',
    'ConsumeSource',
    'LocationName',
    'StaffOpenId',
    'VerifyCode',
    'RemarkAmount',
    'OuterStr',
  ),
  /** `fee` and `originalFee` count in 分. */
  user_pay_from_pay_cell: texts(
    'CardId',
    'UserCardCode',
    'TransId',
    'LocationId',
    'Fee',
    'OriginalFee',
  ),
  update_member_card: texts('CardId', 'UserCardCode', 'ModifyBonus', 'ModifyBalance'),
  submit_membercard_user_info: texts('CardId', 'UserCardCode'),
  card_sku_remind: texts('CardId', 'Detail'),
  card_pay_order: texts(
    'OrderId',
    'Status',
    'CreateOrderTime',
    'PayFinishTime',
    'Desc',
    'FreeCoinCount',
    'PayCoinCount',
    'RefundFreeCoinCount',
    'RefundPayCoinCount',
    'OrderType',
    'Memo',
    'ReceiptInfo',
  ),
  card_merchant_check_result: texts('MerchantId', 'IsPass', 'Reason'),
  giftcard_pay_done: giftCardOrder,
  giftcard_send_to_friend: giftCardOrder,
  giftcard_user_accept: giftCardOrder,
  user_authorize_invoice: texts('SuccOrderId', 'FailOrderId', 'AppId', 'Source'),
  poi_check_notify: texts('UniqId', 'PoiId', 'Result', 'Msg'),
} satisfies Record<string, FieldReader>
