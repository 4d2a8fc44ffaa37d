/** One push of each kind, as WeChat writes it. */
import type { MessageKind } from './incoming-message.ts'

const names =
  '<ToUserName><![CDATA[gh_0123456789ab]]></ToUserName>' +
  '<FromUserName><![CDATA[oAbcDefGhiJklMnoPqrStuVwxYz0]]></FromUserName>' +
  '<CreateTime>1714112445</CreateTime>'

function message(msgType: string, own: string): string {
  const ids =
    '<MsgId>24000000000000001</MsgId><MsgDataId><![CDATA[2247483651]]></MsgDataId><Idx>1</Idx>'
  return `<xml>${names}<MsgType><![CDATA[${msgType}]]></MsgType>${own}${ids}</xml>`
}

function event(name: string, own = ''): string {
  const type = '<MsgType><![CDATA[event]]></MsgType>'
  return `<xml>${names}${type}<Event><![CDATA[${name}]]></Event>${own}</xml>`
}

function notice(infoType: string, own: string): string {
  return (
    '<xml><AppId><![CDATA[wxcomponent0000000]]></AppId><CreateTime>1714112445</CreateTime>' +
    `<InfoType><![CDATA[${infoType}]]></InfoType>${own}</xml>`
  )
}

/** Elements in CDATA with white space around, as WeChat writes the events of cards. */
function card(elements: Record<string, string>): string {
  return Object.entries(elements)
    .map(([name, value]) => `\n  <${name}> <![CDATA[${value}]]> </${name}>`)
    .join('')
}

const key = (value: string) => `<EventKey><![CDATA[${value}]]></EventKey>`
const ticket = '<Ticket><![CDATA[gQH47joAAAAAAAAAASxodHRw]]></Ticket>'
const scanned =
  '<ScanCodeInfo><ScanType><![CDATA[qrcode]]></ScanType>' +
  '<ScanResult><![CDATA[https://example.com/?a=1&b=2]]></ScanResult></ScanCodeInfo>'
const pictures =
  '<SendPicsInfo><Count>1</Count><PicList><item>' +
  '<PicMd5Sum><![CDATA[5a75aaca956d97be686719218f275c6b]]></PicMd5Sum></item></PicList></SendPicsInfo>'
const expired = '<ExpiredTime>1745648445</ExpiredTime>'
const failed = '<FailTime>1714112400</FailTime><FailReason><![CDATA[by time]]></FailReason>'
const user = '<OpenID><![CDATA[oUser]]></OpenID><AppID><![CDATA[wx0123456789abcdef]]></AppID>'
const leaving = `${user}<RevokeInfo><![CDATA[1,201]]></RevokeInfo><UnionID><![CDATA[u1]]></UnionID>`
const authorization =
  '<AuthorizerAppid><![CDATA[wx0123456789abcdef]]></AuthorizerAppid>' +
  '<AuthorizationCode><![CDATA[queryauthcode@@@1]]></AuthorizationCode>' +
  '<AuthorizationCodeExpiredTime>1714116045</AuthorizationCodeExpiredTime>' +
  '<PreAuthCode><![CDATA[preauthcode@@@1]]></PreAuthCode>'
const oneCard = { CardId: 'pjZ8Yt1XGILfi', UserCardCode: '226009850808' }
const giftOrder = { PageId: 'p1', OrderId: 'o1', IsChatRoom: 'false', IsReturnBack: 'true' }

export const samples = {
  text: message(
    'text',
    '<Content><![CDATA[你好]]></Content><bizmsgmenuid><![CDATA[101]]></bizmsgmenuid>',
  ),
  image: message(
    'image',
    '<PicUrl><![CDATA[http://mmbiz.qpic.cn/a/0]]></PicUrl><MediaId><![CDATA[m1]]></MediaId>',
  ),
  voice: message(
    'voice',
    '<MediaId><![CDATA[m1]]></MediaId><Format><![CDATA[amr]]></Format>' +
      '<MediaId16K><![CDATA[m16]]></MediaId16K><Recognition><![CDATA[你好]]></Recognition>',
  ),
  video: message(
    'video',
    '<MediaId><![CDATA[m1]]></MediaId><ThumbMediaId><![CDATA[t1]]></ThumbMediaId>',
  ),
  shortvideo: message(
    'shortvideo',
    '<MediaId><![CDATA[m1]]></MediaId><ThumbMediaId><![CDATA[t1]]></ThumbMediaId>',
  ),
  location: message(
    'location',
    '<Location_X>23.134521</Location_X><Location_Y>113.358803</Location_Y>' +
      '<Scale>20</Scale><Label><![CDATA[位置]]></Label>',
  ),
  link: message(
    'link',
    '<Title><![CDATA[标题]]></Title><Description><![CDATA[描述]]></Description>' +
      '<Url><![CDATA[https://example.com/]]></Url>',
  ),
  file: message(
    'file',
    '<Title><![CDATA[a.zip]]></Title><Description><![CDATA[zip]]></Description>' +
      '<FileKey><![CDATA[k1]]></FileKey><FileMd5><![CDATA[5a75]]></FileMd5>' +
      '<FileTotalLen>1024</FileTotalLen>',
  ),
  miniprogrampage: message(
    'miniprogrampage',
    '<Title><![CDATA[标题]]></Title><AppId><![CDATA[wx1]]></AppId>' +
      '<PagePath><![CDATA[pages/index]]></PagePath><ThumbUrl><![CDATA[http://a/b]]></ThumbUrl>' +
      '<ThumbMediaId><![CDATA[t1]]></ThumbMediaId>',
  ),

  subscribe: event('subscribe', key('qrscene_shop_42') + ticket),
  unsubscribe: event('unsubscribe', key('last_trade_no_4200')),
  SCAN: event('SCAN', key('shop_42') + ticket),
  LOCATION: event(
    'LOCATION',
    '<Latitude>31.230416</Latitude><Longitude>121.473701</Longitude>' +
      '<Precision>65.000000</Precision>',
  ),

  CLICK: event('CLICK', key('V1001_TODAY')),
  VIEW: event('VIEW', `${key('https://example.com/a?b=1')}<MenuId>419119257</MenuId>`),
  scancode_push: event('scancode_push', key('SCAN_1') + scanned),
  scancode_waitmsg: event('scancode_waitmsg', key('SCAN_1') + scanned),
  pic_sysphoto: event('pic_sysphoto', key('PIC_1') + pictures),
  pic_photo_or_album: event('pic_photo_or_album', key('PIC_1') + pictures),
  pic_weixin: event('pic_weixin', key('PIC_1') + pictures),
  location_select: event(
    'location_select',
    `${key('LOC_1')}<SendLocationInfo><Location_X><![CDATA[31.2]]></Location_X>` +
      '<Location_Y><![CDATA[121.4]]></Location_Y><Scale><![CDATA[15]]></Scale>' +
      '<Label><![CDATA[上海市黄浦区]]></Label><Poiname><![CDATA[外滩]]></Poiname></SendLocationInfo>',
  ),
  view_miniprogram: event(
    'view_miniprogram',
    `${key('pages/index/index')}<MenuId>419119257</MenuId>`,
  ),

  TEMPLATESENDJOBFINISH: event(
    'TEMPLATESENDJOBFINISH',
    '<MsgID>200163840</MsgID><Status><![CDATA[failed: system failed]]></Status>',
  ),
  MASSSENDJOBFINISH: event(
    'MASSSENDJOBFINISH',
    '<MsgID>1000001625</MsgID><Status><![CDATA[send success]]></Status>' +
      '<TotalCount>100</TotalCount><FilterCount>80</FilterCount><SentCount>75</SentCount>' +
      '<ErrorCount>5</ErrorCount><CopyrightCheckResult><Count>1</Count><ResultList><item>' +
      '<ArticleIdx>1</ArticleIdx><UserDeclareState>0</UserDeclareState><AuditState>2</AuditState>' +
      '<OriginalArticleUrl><![CDATA[http://mp.weixin.qq.com/s/o]]></OriginalArticleUrl>' +
      '<OriginalArticleType>1</OriginalArticleType><CanReprint>1</CanReprint>' +
      '<NeedReplaceContent>1</NeedReplaceContent>' +
      '<NeedShowReprintSource>1</NeedShowReprintSource></item></ResultList>' +
      '<CheckState>2</CheckState></CopyrightCheckResult><ArticleUrlResult><Count>1</Count>' +
      '<ResultList><item><ArticleIdx>1</ArticleIdx>' +
      '<ArticleUrl><![CDATA[http://mp.weixin.qq.com/s/a]]></ArticleUrl></item></ResultList>' +
      '</ArticleUrlResult>',
  ),
  PUBLISHJOBFINISH: event(
    'PUBLISHJOBFINISH',
    '<PublishEventInfo><publish_id>2247503051</publish_id><publish_status>0</publish_status>' +
      '<article_id><![CDATA[b5O2]]></article_id><article_detail><count>1</count><item>' +
      '<idx>1</idx><article_url><![CDATA[http://mp.weixin.qq.com/s/a]]></article_url></item>' +
      '</article_detail><fail_idx>1</fail_idx><fail_idx>2</fail_idx></PublishEventInfo>',
  ),

  subscribe_msg_popup_event: event(
    'subscribe_msg_popup_event',
    '<SubscribeMsgPopupEvent><List><TemplateId><![CDATA[T1]]></TemplateId>' +
      '<SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString>' +
      '<PopupScene>2</PopupScene></List><List><TemplateId><![CDATA[T2]]></TemplateId>' +
      '<SubscribeStatusString><![CDATA[reject]]></SubscribeStatusString>' +
      '<PopupScene>2</PopupScene></List></SubscribeMsgPopupEvent>',
  ),
  subscribe_msg_change_event: event(
    'subscribe_msg_change_event',
    '<SubscribeMsgChangeEvent><List><TemplateId><![CDATA[T1]]></TemplateId>' +
      '<SubscribeStatusString><![CDATA[reject]]></SubscribeStatusString></List>' +
      '</SubscribeMsgChangeEvent>',
  ),
  subscribe_msg_sent_event: event(
    'subscribe_msg_sent_event',
    '<SubscribeMsgSentEvent><List><TemplateId><![CDATA[T1]]></TemplateId>' +
      '<MsgID>1700827132819554304</MsgID><ErrorCode>0</ErrorCode>' +
      '<ErrorStatus><![CDATA[success]]></ErrorStatus></List></SubscribeMsgSentEvent>',
  ),

  kf_create_session: event('kf_create_session', '<KfAccount><![CDATA[a@shop]]></KfAccount>'),
  kf_close_session: event(
    'kf_close_session',
    '<KfAccount><![CDATA[a@shop]]></KfAccount><CloseType><![CDATA[KF]]></CloseType>',
  ),
  kf_switch_session: event(
    'kf_switch_session',
    '<FromKfAccount><![CDATA[a@shop]]></FromKfAccount><ToKfAccount><![CDATA[b@shop]]></ToKfAccount>',
  ),

  qualification_verify_success: event('qualification_verify_success', expired),
  qualification_verify_fail: event('qualification_verify_fail', failed),
  naming_verify_success: event('naming_verify_success', expired),
  naming_verify_fail: event('naming_verify_fail', failed),
  annual_renew: event('annual_renew', expired),
  verify_expired: event('verify_expired', expired),

  user_info_modified: event('user_info_modified', user),
  user_authorization_revoke: event('user_authorization_revoke', leaving),
  user_authorization_cancellation: event('user_authorization_cancellation', leaving),

  card_pass_check: event('card_pass_check', card({ CardId: 'p1' })),
  card_not_pass_check: event(
    'card_not_pass_check',
    card({ CardId: 'p1', RefuseReason: '非法代制' }),
  ),
  user_get_card: event(
    'user_get_card',
    card({
      ...oneCard,
      IsGiveByFriend: '1',
      FriendUserName: 'oFriend',
      OldUserCardCode: '1',
      OuterId: '0',
      OuterStr: '12b',
      IsRestoreMemberCard: '0',
      IsRecommendByFriend: '0',
      UnionId: 'u1',
    }),
  ),
  user_gifting_card: event(
    'user_gifting_card',
    card({ ...oneCard, IsReturnBack: '0', FriendUserName: 'oFriend', IsChatRoom: '0' }),
  ),
  user_del_card: event('user_del_card', card(oneCard)),
  user_enter_session_from_card: event('user_enter_session_from_card', card(oneCard)),
  user_view_card: event('user_view_card', card({ ...oneCard, OuterStr: '12b' })),
  user_consume_card: event(
    'user_consume_card',
    card({
      ...oneCard,
      ConsumeSource: 'FROM_API',
      LocationName: '店',
      StaffOpenId: 'oStaff',
      VerifyCode: '1',
      RemarkAmount: '2',
      OuterStr: 'x',
    }),
  ),
  user_pay_from_pay_cell: event(
    'user_pay_from_pay_cell',
    card({ ...oneCard, TransId: '1000', LocationId: '291', Fee: '10000', OriginalFee: '12000' }),
  ),
  update_member_card: event(
    'update_member_card',
    card({ ...oneCard, ModifyBonus: '3', ModifyBalance: '0' }),
  ),
  submit_membercard_user_info: event('submit_membercard_user_info', card(oneCard)),
  card_sku_remind: event('card_sku_remind', card({ CardId: 'p1', Detail: '库存少' })),
  card_pay_order: event(
    'card_pay_order',
    card({
      OrderId: 'o1',
      Status: 'ORDER_STATUS_FINANCE_SUCC',
      CreateOrderTime: '1472824314',
      PayFinishTime: '0',
      Desc: 'd',
      FreeCoinCount: '200',
      PayCoinCount: '0',
      RefundFreeCoinCount: '0',
      RefundPayCoinCount: '0',
      OrderType: 'ORDER_TYPE_SYS_ADD',
      Memo: 'm',
      ReceiptInfo: 'r',
    }),
  ),
  card_merchant_check_result: event(
    'card_merchant_check_result',
    card({ MerchantId: '267', IsPass: '0', Reason: '资料不清晰' }),
  ),
  giftcard_pay_done: event('giftcard_pay_done', card(giftOrder)),
  giftcard_send_to_friend: event('giftcard_send_to_friend', card(giftOrder)),
  giftcard_user_accept: event('giftcard_user_accept', card(giftOrder)),
  user_authorize_invoice: event(
    'user_authorize_invoice',
    card({ SuccOrderId: 's1', FailOrderId: 'f1', AppId: 'wx1', Source: 'web' }),
  ),
  poi_check_notify: event(
    'poi_check_notify',
    card({ UniqId: '123', PoiId: '456', Result: 'fail', Msg: 'xxx' }),
  ),

  WifiConnected: event('WifiConnected'),
  ShakearoundUserShake: event('ShakearoundUserShake'),
  merchant_order: event('merchant_order'),
  guide_qrcode_scan_event: event('guide_qrcode_scan_event'),
  guide_invite_result_event: event('guide_invite_result_event'),
  device_bind: event('device_bind'),
  device_unbind: event('device_unbind'),
  device_text: event('device_text'),
  device_event: event('device_event'),
  user_enter_tempsession: event('user_enter_tempsession'),

  component_verify_ticket: notice(
    'component_verify_ticket',
    '<ComponentVerifyTicket><![CDATA[ticket@@@1]]></ComponentVerifyTicket>',
  ),
  authorized: notice('authorized', authorization),
  updateauthorized: notice('updateauthorized', authorization),
  unauthorized: notice(
    'unauthorized',
    '<AuthorizerAppid><![CDATA[wx0123456789abcdef]]></AuthorizerAppid>',
  ),

  unknown: event('an_event_of_tomorrow', '<Tomorrow><![CDATA[1]]></Tomorrow>'),
} satisfies Record<MessageKind, string>
