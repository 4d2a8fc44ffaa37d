/** Why a push or an address verification failed: a code that stays, and words in both languages. */
import type { Words } from './words.ts'

/** As it stands in the JSON of an attempt or a verification. */
export interface Reason {
  /** In English. */
  readonly reason: string
  readonly reasonCode: keyof typeof wholeReasons | keyof typeof openReasons
  /** In Chinese. */
  readonly reasonZh: string
}

export const wholeReasons = {
  no_callback_url: {
    en: 'the account has no callbackUrl',
    zh: '公众号尚未填写服务器地址（URL）',
  },
  mark_fail: {
    en: 'MarkFail holds pushes to this address back for a minute',
    zh: 'MarkFail：该地址已被自动屏蔽一分钟，暂不推送',
  },
  not_for_server: {
    en: 'the account has blocked the fan, or a member of staff talks with the fan',
    zh: '该粉丝已被拉黑，或正由人工客服接待，消息不推送给服务器',
  },
  no_answer_in_time: {
    en: 'no complete answer in time',
    zh: '未在规定时间内收到完整的响应',
  },
  answer_unfinished: {
    en: 'the answer had begun and was not complete in time',
    zh: '响应已开始，但未在规定时间内传完',
  },
  answer_lost: {
    en: 'the answer was lost on its way to WeChat, as a fault wants it',
    zh: '按故障设置，响应在送达微信之前丢失',
  },
  answer_too_large: {
    en: 'the answer is larger than 1 MiB',
    zh: '响应体超过 1 MiB',
  },
  answer_not_utf8: {
    en: 'the answer is not UTF-8',
    zh: '响应体不是 UTF-8 编码',
  },
  answer_compressed: {
    en: 'the answer is compressed, which WeChat did not ask for: send no Content-Encoding',
    zh: '响应体经过压缩，而微信并未要求压缩：请不要发送 Content-Encoding',
  },
  echostr_differs: {
    en: 'the answer is not exactly the echostr',
    zh: '响应体与 echostr 不一致，须原样返回 echostr，不带引号和换行',
  },
  stopped: {
    en: 'the simulator was stopped or reset',
    zh: '模拟器已停止或重置',
  },
  not_a_reply: {
    en: 'neither success, nor empty, nor XML from byte 1',
    zh: '响应体既不是 success 或空串，也不是从首字节开始的 XML',
  },
  not_success: {
    en: 'a notice to a third-party platform is to be answered with success, and nothing else',
    zh: '推送给第三方平台的通知须返回 success，不能是其他内容',
  },
  plaintext_in_safe_mode: {
    en: 'a plaintext reply, but in safe mode replies must be encrypted',
    zh: '收到明文回复，但安全模式下被动回复必须加密',
  },
  encrypted_in_plain_mode: {
    en: 'an encrypted reply, but the mode is plain',
    zh: '收到加密回复，但公众号使用明文模式',
  },
  wrong_msg_signature: {
    en: 'MsgSignature is wrong',
    zh: 'MsgSignature 签名错误',
  },
  wrong_recipient: {
    en: 'ToUserName is not the fan’s openid',
    zh: 'ToUserName 不是该粉丝的 OpenID',
  },
  wrong_sender: {
    en: 'FromUserName is not the account’s original id',
    zh: 'FromUserName 不是该公众号的原始 ID',
  },
  wrong_create_time: {
    en: 'CreateTime is not a whole number',
    zh: 'CreateTime 不是整数',
  },
  no_articles: {
    en: 'a news reply has no articles',
    zh: '图文消息中没有 Articles 或 ArticleCount',
  },
  wrong_frame_length: {
    en: 'the length inside the frame is wrong',
    zh: '密文中的消息长度有误',
  },
  wrong_appid_inside: {
    en: 'the appid inside is not the account’s',
    zh: '密文中的 AppID 不是该公众号的',
  },
  not_base64: {
    en: 'Encrypt is not Base64',
    zh: 'Encrypt 不是 Base64 编码',
  },
  not_aes_blocks: {
    en: 'Encrypt is not a whole number of AES blocks',
    zh: 'Encrypt 的长度不是 AES 分组的整数倍',
  },
  wrong_padding: {
    en: 'the padding is wrong: another EncodingAESKey?',
    zh: '填充有误，请检查 EncodingAESKey 是否一致',
  },
} satisfies Record<string, Words>

/** These have a place for what only the moment knows. */
export const openReasons = {
  wrong_status: {
    en: 'status {detail} instead of 200',
    zh: 'HTTP 状态码为 {detail}，应为 200',
  },
  redirected: {
    en: 'status {detail}: WeChat does not follow redirects',
    zh: 'HTTP 状态码为 {detail}：微信不跟随重定向',
  },
  no_dns_answer_in_time: {
    en: 'the domain name was not resolved in time ({detail})',
    zh: '域名解析超时（{detail}）',
  },
  no_connection_in_time: {
    en: 'no connection in time ({detail})',
    zh: '连接超时（{detail}）',
  },
  unreadable_xml: {
    en: 'not the XML of a reply: {detail}',
    zh: '回复不是可用的 XML（{detail}）',
  },
  field_missing: {
    en: '{detail} is missing or empty',
    zh: '缺少 {detail} 或其值为空',
  },
  unknown_msg_type: {
    en: 'MsgType {detail} is no kind of reply',
    zh: '被动回复不支持 MsgType {detail}',
  },
  connection_refused: {
    en: 'the server refused the connection: is it running, and is this its port? ({detail})',
    zh: '服务器拒绝连接，请确认它已启动且端口正确（{detail}）',
  },
  connection_closed: {
    en: 'the server closed the connection without a complete answer ({detail})',
    zh: '服务器未返回完整的响应就断开了连接（{detail}）',
  },
  unknown_host: {
    en: 'the domain name cannot be resolved ({detail})',
    zh: '域名解析失败（{detail}）',
  },
  unreachable_host: {
    en: 'the network does not lead to the server ({detail})',
    zh: '网络不通，无法到达服务器（{detail}）',
  },
  untrusted_tls: {
    en: 'no secure connection: check the certificate and the port ({detail})',
    zh: '无法建立 HTTPS 连接，请检查证书和端口（{detail}）',
  },
  not_http: {
    en: 'what the server answers is not HTTP ({detail})',
    zh: '服务器返回的不是 HTTP 响应（{detail}）',
  },
  connection_failed: {
    en: 'the connection failed ({detail})',
    zh: '连接失败（{detail}）',
  },
} satisfies Record<string, Words>

/** The codes whose words are whole as they stand. */
export type WholeReason = keyof typeof wholeReasons
/** The codes that take a detail. */
export type OpenReason = keyof typeof openReasons

export function because(code: WholeReason): Reason {
  const { en, zh } = wholeReasons[code]
  return { reason: en, reasonCode: code, reasonZh: zh }
}

export function becauseOf(code: OpenReason, detail: string | number): Reason {
  const { en, zh } = openReasons[code]
  const fill = (words: string) => words.replace('{detail}', () => String(detail))
  return { reason: fill(en), reasonCode: code, reasonZh: fill(zh) }
}
