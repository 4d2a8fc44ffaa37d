/** Codes that many calls answer (全局返回码). */
import type { ErrorCodes } from './error-code.ts'

/** By their numbers. */
export const commonCodes: ErrorCodes = {
  '-1': {
    meaning: { en: 'The platform is busy', zh: '微信侧系统繁忙' },
    remedy: {
      en: 'Wait briefly and repeat the same call with growing delays.',
      zh: '稍候片刻，用同样的参数重试，间隔逐次加大。',
    },
    retry: 'backoff',
  },
  40001: {
    meaning: {
      en: 'Wrong AppSecret, or the access_token is invalid or replaced by a newer one',
      zh: 'AppSecret 错误，或令牌无效/已被新令牌取代',
    },
    remedy: {
      en: 'Fetch a new access_token once and retry; if it repeats, check AppID/AppSecret and that only one place refreshes the token.',
      zh: '换一次新令牌再试；若仍然如此，核对 AppID 和 AppSecret，并确认只有一处在刷新令牌。',
    },
    retry: 'refresh-token',
  },
  40002: {
    meaning: { en: 'Bad grant_type value', zh: 'grant_type 取值不对' },
    remedy: {
      en: 'Send the constant the endpoint asks for, such as client_credential or authorization_code.',
      zh: '按接口要求填写固定值，例如 client_credential 或 authorization_code。',
    },
  },
  40003: {
    meaning: {
      en: 'OpenID is malformed or belongs to another account',
      zh: 'openid 不对，或不属于本账号',
    },
    remedy: {
      en: 'Check that the OpenID was issued by this account and that the fan follows it.',
      zh: '确认该 openid 属于本公众号，且用户仍在关注。',
    },
  },
  40008: {
    meaning: { en: 'Unsupported message type', zh: 'msgtype 不支持' },
    remedy: {
      en: 'Use a msgtype the endpoint lists and send the matching body object.',
      zh: '使用接口列出的 msgtype，并附上对应的内容字段。',
    },
  },
  40013: {
    meaning: { en: 'AppID is unknown or malformed', zh: 'AppID 不对' },
    remedy: {
      en: 'Check the AppID letter by letter, case included.',
      zh: '逐字核对 AppID，注意大小写。',
    },
  },
  40014: {
    meaning: { en: 'The access_token is not valid', zh: '令牌不合法' },
    remedy: {
      en: 'Fetch a new access_token and retry; check that the token belongs to this account.',
      zh: '换新令牌再试，并确认令牌属于这个公众号。',
    },
    retry: 'refresh-token',
  },
  40031: {
    meaning: { en: 'OpenID list is malformed', zh: 'openid 列表不合法' },
    remedy: {
      en: 'Send a list of at least two different OpenIDs of this account, as texts.',
      zh: 'openid 列表须为文本数组，至少两个，互不重复且属于本公众号。',
    },
  },
  40032: {
    meaning: { en: 'OpenID list has a bad length', zh: 'openid 列表长度不合法' },
    remedy: {
      en: 'Split the list to the size the endpoint allows.',
      zh: '按接口允许的数量拆分 openid 列表。',
    },
  },
  40033: {
    meaning: { en: 'Body contains \\u escapes', zh: '请求含有 \\u 转义字符' },
    remedy: {
      en: 'Send raw UTF-8 text in place of \\u escapes.',
      zh: '直接发送 UTF-8 文字，不要用 \\u 转义。',
    },
  },
  40035: {
    meaning: { en: 'Bad argument', zh: '参数不合法' },
    remedy: { en: 'Compare the field with its documented values.', zh: '对照文档检查字段取值。' },
  },
  40038: { meaning: { en: 'Bad request format', zh: '请求格式不对' } },
  40040: { meaning: { en: 'Bad plug-in token', zh: '插件令牌无效' } },
  40041: { meaning: { en: 'Bad plug-in id', zh: '插件编号无效' } },
  40042: { meaning: { en: 'Bad plug-in session', zh: '插件会话无效' } },
  40043: { meaning: { en: 'Bad favourite type', zh: '收藏类型无效' } },
  40044: { meaning: { en: 'link.title has a bad length', zh: '链接标题长度不对' } },
  40045: { meaning: { en: 'link.description has a bad length', zh: '链接描述长度不对' } },
  40046: { meaning: { en: 'link.iconurl has a bad length', zh: '链接图标地址长度不对' } },
  40047: { meaning: { en: 'link.url has a bad length', zh: '链接地址长度不对' } },
  40049: { meaning: { en: 'Bad score report type', zh: '评分上报类型无效' } },
  40057: { meaning: { en: 'Bad tab bar size', zh: 'tabbar 个数不对' } },
  40058: { meaning: { en: 'Bad tab bar name length', zh: 'tabbar 名称长度不对' } },
  40062: {
    meaning: { en: 'Title has a bad length', zh: '标题长度不对' },
    remedy: {
      en: 'Give a title that is not empty, within the length the page allows.',
      zh: '标题不能为空，长度不能超过文档的限制。',
    },
  },
  40063: { meaning: { en: 'message_ext has a bad length', zh: 'message_ext 长度不对' } },
  40064: { meaning: { en: 'Bad app type', zh: '应用类型无效' } },
  40066: {
    meaning: {
      en: 'Bad URL; also the answer to an API path that does not exist',
      zh: '链接或接口路径无效',
    },
    remedy: {
      en: 'Compare the request path with the documentation; in mini program calls the page may be blocked by its sitemap.',
      zh: '对照文档检查接口路径；小程序接口也可能是页面被 sitemap 屏蔽。',
    },
  },
  40067: { meaning: { en: 'Bad tvid', zh: 'tvid 无效' } },
  40068: { meaning: { en: 'Contains a malicious URL', zh: '包含恶意链接' } },
  40069: { meaning: { en: 'Bad hardware type', zh: '硬件类型无效' } },
  40089: { meaning: { en: 'Bad platform id', zh: '平台编号无效' } },
  40090: { meaning: { en: 'Client address not accepted', zh: '请求来源地址不合法' } },
  40092: {
    meaning: { en: 'Bad remark name', zh: '备注名不合法' },
    remedy: {
      en: 'Keep the remark below 30 bytes, which is 9 Chinese characters.',
      zh: '备注名须少于 30 字节，即不超过 9 个汉字。',
    },
  },
  40095: { meaning: { en: 'Bad source of caller', zh: '调用来源不合法' } },
  40096: { meaning: { en: 'Bad business type', zh: '业务类型无效' } },
  40097: {
    meaning: { en: 'Bad arguments', zh: '参数错误' },
    remedy: {
      en: 'Compare every field with the endpoint’s field list.',
      zh: '逐项对照接口的字段说明。',
    },
  },
  40101: { meaning: { en: 'Missing parameter', zh: '缺少参数' } },
  40104: { meaning: { en: 'Bad category id', zh: '类目编号无效' } },
  40105: { meaning: { en: 'Bad view type', zh: '展示类型无效' } },
  40106: { meaning: { en: 'Bad fan name', zh: '用户名无效' } },
  40115: { meaning: { en: 'Bad session_from', zh: 'session_from 无效' } },
  40116: { meaning: { en: 'Bad code', zh: 'code 无效' } },
  40123: { meaning: { en: 'Bad task_id', zh: 'task_id 无效' } },
  40125: {
    meaning: { en: 'AppSecret is wrong', zh: 'AppSecret 不对' },
    remedy: {
      en: 'Copy the secret again from the console; resetting it invalidates the old one at once.',
      zh: '到后台重新复制 AppSecret；一旦重置，旧的立即失效。',
    },
  },
  40126: { meaning: { en: 'Text has a bad length', zh: '文本长度不对' } },
  40128: {
    meaning: {
      en: 'Material must come from the permanent material call',
      zh: '素材需先用永久素材接口上传',
    },
  },
  40131: { meaning: { en: 'Too many tickets', zh: '票据数量超限' } },
  40133: { meaning: { en: 'Bad encrypted data', zh: '加密数据无效' } },
  40141: { meaning: { en: 'Bad image URL', zh: '图片地址无效' } },
  40154: { meaning: { en: 'Bad VoIP parameters', zh: '语音通话参数无效' } },
  40156: { meaning: { en: 'Bad face recognition parameters', zh: '人脸识别参数无效' } },
  40157: { meaning: { en: 'No face in the picture', zh: '图片中没有人脸' } },
  40160: { meaning: { en: 'Bad image file', zh: '图片文件无效' } },
  40161: { meaning: { en: 'Image file does not match', zh: '图片文件不匹配' } },
  40162: { meaning: { en: 'Bad lifespan', zh: '有效期无效' } },
  40164: {
    meaning: { en: 'Caller IP is not on the whitelist', zh: '来源 IP 不在白名单' },
    remedy: {
      en: 'Add the address named in errmsg to the IP whitelist of the account.',
      zh: '把返回文字里的 IP 加入公众号的 IP 白名单。',
    },
  },
  40170: { meaning: { en: 'Too many arguments', zh: '参数个数超限' } },
  40171: { meaning: { en: 'Product id is empty or longer than 32', zh: '商品编号为空或超长' } },
  40172: { meaning: { en: 'Duplicate product id', zh: '商品编号重复' } },
  40173: { meaning: { en: 'No binding exists', zh: '不存在绑定关系' } },
  40175: { meaning: { en: 'Bad material id', zh: '素材编号无效' } },
  40176: { meaning: { en: 'Bad template id', zh: '模板编号无效' } },
  40177: { meaning: { en: 'Bad product id', zh: '商品编号无效' } },
  40178: { meaning: { en: 'Bad signature', zh: '签名无效' } },
  40179: {
    meaning: {
      en: 'Function changed; rules can no longer be added or edited',
      zh: '功能调整，不能新增或修改规则',
    },
  },
  40180: { meaning: { en: 'Bad client temporary token', zh: '客户端临时令牌无效' } },
  40181: { meaning: { en: 'Bad opengid', zh: 'opengid 无效' } },
  40182: { meaning: { en: 'Bad pack_id', zh: 'pack_id 无效' } },
  40183: { meaning: { en: 'product_appid must be bound', zh: '商品小程序需与当前小程序绑定' } },
  40184: { meaning: { en: 'Bad URL path', zh: '链接路径无效' } },
  40185: { meaning: { en: 'auth_token is bad or expired', zh: 'auth_token 无效或过期' } },
  40186: { meaning: { en: 'Bad delegate', zh: '委托信息无效' } },
  40187: { meaning: { en: 'Bad IP', zh: 'ip 无效' } },
  40188: { meaning: { en: 'Bad scope', zh: 'scope 无效' } },
  40189: { meaning: { en: 'Bad width', zh: 'width 无效' } },
  40190: { meaning: { en: 'Bad delegate time', zh: '委托时间无效' } },
  40191: { meaning: { en: 'Bad pic_url', zh: 'pic_url 无效' } },
  40193: { meaning: { en: 'Bad length of recommend', zh: '推荐语长度不对' } },
  40194: { meaning: { en: 'Recommend text refused', zh: '推荐语不合规' } },
  40195: { meaning: { en: 'Bad show_num', zh: 'show_num 无效' } },
  40196: { meaning: { en: 'Bad smart message material', zh: '智能消息素材无效' } },
  40197: { meaning: { en: 'Bad number of smart message materials', zh: '智能消息素材个数不对' } },
  40198: {
    meaning: {
      en: 'Default article count must equal show_num',
      zh: '默认消息文章数需与 show_num 相同',
    },
  },
  40199: { meaning: { en: 'Waybill not found', zh: '运单不存在' } },
  40201: {
    meaning: { en: 'Callback URL cannot be checked', zh: '回调地址不可检测' },
    remedy: {
      en: 'Configure a reachable server URL in the console first.',
      zh: '先在后台配置可访问的服务器地址。',
    },
  },
  40202: {
    meaning: { en: 'Bad check action', zh: 'action 取值不对' },
    remedy: { en: 'Use dns, ping or all.', zh: '填写 dns、ping 或 all。' },
  },
  40203: {
    meaning: { en: 'Bad check operator', zh: 'check_operator 取值不对' },
    remedy: {
      en: 'Use CHINANET, UNICOM, CAP or DEFAULT.',
      zh: '填写 CHINANET、UNICOM、CAP 或 DEFAULT。',
    },
  },
  40205: { meaning: { en: 'Bad keyword string', zh: '关键词校验串无效' } },
  40206: { meaning: { en: 'Bad begin stamp', zh: '开始时间无效' } },
  40207: { meaning: { en: 'Bad alive seconds', zh: '存活秒数无效' } },
  40208: { meaning: { en: 'Bad notify id', zh: '通知编号无效' } },
  40209: { meaning: { en: 'Bad notify message', zh: '通知内容无效' } },
  40213: {
    meaning: { en: 'Bad link tag', zh: 'href 标签不合法' },
    remedy: {
      en: 'Close every link element in the text and use allowed attributes only.',
      zh: '文字中的链接标签要闭合，且只用允许的属性。',
    },
  },
  40214: { meaning: { en: 'Bad link text', zh: '链接文字不合法' } },
  40215: { meaning: { en: 'Bad number of images', zh: '图片个数不对' } },
  40216: { meaning: { en: 'Bad description', zh: '描述不合法' } },
  40217: { meaning: { en: 'Bad number of videos', zh: '视频个数不对' } },
  40218: { meaning: { en: 'Bad video id', zh: '视频编号无效' } },
  40221: { meaning: { en: 'Bad Content-Encoding', zh: 'Content-Encoding 无效' } },
  40222: { meaning: { en: 'Bad data-centre domain', zh: '请求机房域名不对' } },
  40229: { meaning: { en: 'Media has no cover', zh: '媒体封面为空' } },
  40243: {
    meaning: { en: 'AppSecret is frozen', zh: 'AppSecret 已被冻结' },
    remedy: {
      en: 'Unfreeze the secret in the console before asking for a token.',
      zh: '先到后台解冻 AppSecret，再获取令牌。',
    },
  },
  41001: {
    meaning: { en: 'access_token parameter is missing', zh: '缺少 access_token' },
    remedy: { en: 'Put access_token in the query string.', zh: '在请求地址中加上 access_token。' },
  },
  41002: {
    meaning: { en: 'appid parameter is missing', zh: '缺少 appid' },
    remedy: { en: 'Send the appid parameter.', zh: '加上 appid 参数。' },
  },
  41004: {
    meaning: { en: 'secret parameter is missing', zh: '缺少 secret' },
    remedy: { en: 'Send the secret parameter.', zh: '加上 secret 参数。' },
  },
  41009: {
    meaning: { en: 'openid is missing', zh: '缺少 openid' },
    remedy: { en: 'Send the openid parameter.', zh: '加上 openid 参数。' },
  },
  41010: { meaning: { en: 'url is missing', zh: '缺少 url' } },
  41011: { meaning: { en: 'Required fields are missing', zh: '缺少必填字段' } },
  41024: { meaning: { en: 'display field is missing', zh: '缺少 display 字段' } },
  41026: { meaning: { en: 'Image list or its text is missing', zh: '图文列表文字可能为空' } },
  41027: { meaning: { en: 'VoIP call key is missing', zh: '缺少语音通话密钥' } },
  42001: {
    meaning: { en: 'The access_token has expired', zh: '令牌已过期' },
    remedy: { en: 'Fetch a new access_token and retry once.', zh: '换新令牌重试一次。' },
    retry: 'refresh-token',
  },
  42004: { meaning: { en: 'Plug-in token expired', zh: '插件令牌过期' } },
  42005: { meaning: { en: 'API use period is over', zh: '接口使用期已过' } },
  42008: { meaning: { en: 'VoIP call key expired', zh: '语音通话密钥过期' } },
  42009: { meaning: { en: 'Client temporary token expired', zh: '客户端临时令牌过期' } },
  43001: {
    meaning: { en: 'GET is required', zh: '须用 GET 请求' },
    remedy: { en: 'Call with GET.', zh: '改用 GET 请求。' },
  },
  43002: {
    meaning: { en: 'POST is required', zh: '须用 POST 请求' },
    remedy: { en: 'Call with POST.', zh: '改用 POST 请求。' },
  },
  43003: {
    meaning: { en: 'HTTPS is required', zh: '须用 HTTPS' },
    remedy: { en: 'Call over HTTPS.', zh: '改用 HTTPS。' },
  },
  43004: {
    meaning: { en: 'The fan does not follow the account', zh: '用户未关注' },
    remedy: {
      en: 'Drop the fan from follower sends until a subscribe event arrives.',
      zh: '在收到关注事件之前，不要再给该用户发送。',
    },
  },
  43005: { meaning: { en: 'Friendship is required', zh: '需要好友关系' } },
  43006: { meaning: { en: 'Blocked by the other side', zh: '对方已拉黑' } },
  43007: { meaning: { en: 'Account authorization is required', zh: '需要账号授权' } },
  43014: { meaning: { en: 'Check of the acting party is required', zh: '需要检查代理' } },
  43015: { meaning: { en: 'Function needs authorization by WeChat', zh: '功能需微信团队授权' } },
  43019: {
    meaning: { en: 'The fan is on the blacklist', zh: '用户在黑名单中' },
    remedy: { en: 'Take the fan off the blacklist first.', zh: '先把用户移出黑名单。' },
  },
  43104: {
    meaning: { en: 'The account lacks this ability', zh: '账号无此能力权限' },
    remedy: {
      en: 'Apply for the ability in the console, and check that the account’s kind may have it.',
      zh: '在公众平台申请该能力，并确认账号类型支持。',
    },
  },
  44002: {
    meaning: { en: 'POST body is empty', zh: 'POST 内容为空' },
    remedy: { en: 'Send a JSON body.', zh: '请求体要带上 JSON。' },
  },
  44004: {
    meaning: { en: 'Text is empty', zh: '文本内容为空' },
    remedy: { en: 'Send non-empty content.', zh: '内容不能为空。' },
  },
  44005: { meaning: { en: 'List is empty', zh: '列表为空' } },
  44006: { meaning: { en: 'File is empty', zh: '文件数据为空' } },
  44007: { meaning: { en: 'Repeated message id', zh: '消息编号重复' } },
  44990: {
    meaning: { en: 'Too many calls in one second', zh: '每秒调用过快' },
    remedy: {
      en: 'Slow down; the rule calls accept five requests a second.',
      zh: '放慢速度：规则接口每秒最多 5 次。',
    },
    retry: 'backoff',
  },
  44997: { meaning: { en: 'Image URL too long', zh: '图片地址超长' } },
  44998: { meaning: { en: 'Keyword text or media too long', zh: '关键词或媒体超长' } },
  44999: { meaning: { en: 'Keyword list too long', zh: '关键词列表超长' } },
  45000: { meaning: { en: 'msg_id too long', zh: '消息编号超长' } },
  45002: {
    meaning: { en: 'Content is too long', zh: '消息内容超长' },
    remedy: {
      en: 'Shorten the text; custom text is limited to 2048 bytes.',
      zh: '缩短文字；客服文本消息不超过 2048 字节。',
    },
  },
  45009: {
    meaning: { en: 'Daily call quota is used up', zh: '当日调用次数用尽' },
    remedy: {
      en: 'Wait for midnight Beijing time, or use one of the ten monthly resets.',
      zh: '等到北京时间零点，或使用每月十次的清零机会。',
    },
    retry: 'later',
  },
  45011: {
    meaning: { en: 'Per-minute limit reached', zh: '每分钟调用过快' },
    remedy: { en: 'Wait until the next minute and send slower.', zh: '等到下一分钟，并降低频率。' },
    retry: 'backoff',
  },
  45019: { meaning: { en: 'Too many OpenIDs', zh: 'openid 过多' } },
  45020: { meaning: { en: 'Too many images', zh: '图片过多' } },
  45021: { meaning: { en: 'Some argument is too long', zh: '参数超长' } },
  45032: {
    meaning: {
      en: 'Address not accepted for this special account',
      zh: '特殊账号来源 IP 不在白名单',
    },
  },
  45035: {
    meaning: { en: 'Caller IP is not registered', zh: '来源 IP 未登记' },
    remedy: {
      en: 'Add the address to the whitelist of the account or platform.',
      zh: '把来源 IP 加入公众号或第三方平台的白名单。',
    },
  },
  45037: {
    meaning: {
      en: 'Temporary session is over or the fan never wrote',
      zh: '临时会话超时或用户未发言',
    },
  },
  45038: {
    meaning: {
      en: 'Fan follows, so temporary sessions do not apply',
      zh: '用户已关注，不能用临时会话',
    },
  },
  45040: {
    meaning: { en: 'Monthly quota is used up', zh: '当月调用次数用尽' },
    remedy: { en: 'Wait for the next month.', zh: '等到下个月。' },
    retry: 'later',
  },
  45049: { meaning: { en: 'IVR uses an invalid type', zh: '语音菜单使用了不可用的类型' } },
  45061: { meaning: { en: 'Updates too frequent', zh: '更新过于频繁' }, retry: 'backoff' },
  45068: { meaning: { en: 'File too large', zh: '文件超过上限' } },
  45069: { meaning: { en: 'Product list too long', zh: '商品列表过长' } },
  45073: { meaning: { en: 'Not an internal account on the list', zh: '特殊账号未在白名单' } },
  45075: { meaning: { en: 'Bad keyword id', zh: '关键词编号无效' } },
  45076: { meaning: { en: 'Bad count', zh: 'count 无效' } },
  45078: { meaning: { en: 'Illegal nickname', zh: '昵称不合法' } },
  45079: { meaning: { en: 'Nickname has a forbidden word', zh: '昵称含违禁词' } },
  45082: { meaning: { en: 'URL domain needs an ICP licence', zh: '链接域名需备案' } },
  45088: { meaning: { en: 'Too many actions', zh: '操作数超限' } },
  45089: { meaning: { en: 'Expired', zh: '已过期' } },
  45090: { meaning: { en: 'Bad group message ticket', zh: '群消息票据无效' } },
  45091: { meaning: { en: 'Illegal account name', zh: '账号名不合法' } },
  45092: {
    meaning: { en: 'No voice data', zh: '没有语音数据' },
    remedy: {
      en: 'Upload the recording first and query within ten seconds.',
      zh: '先上传录音，并在十秒内查询结果。',
    },
  },
  45096: { meaning: { en: 'Bad QR code', zh: '二维码无效' } },
  45097: { meaning: { en: 'Bad QR code prefix', zh: '二维码前缀无效' } },
  45100: { meaning: { en: 'Bad size of keyword_id_list', zh: 'keyword_id_list 个数不对' } },
  45101: { meaning: { en: 'Upload limit reached', zh: '上传次数超限' }, retry: 'later' },
  45102: { meaning: { en: 'API blocked for a time', zh: '接口临时封禁' }, retry: 'later' },
  45103: {
    meaning: { en: 'The API was withdrawn', zh: '接口已下线' },
    remedy: { en: 'Move to the replacement call.', zh: '改用替代接口。' },
  },
  45104: { meaning: { en: 'Domain quota used up', zh: '域名额度用尽' }, retry: 'later' },
  45112: {
    meaning: {
      en: 'A limit was reached; the documents give no detail',
      zh: '次数或频率受限（官方未细述）',
    },
    retry: 'later',
  },
  45161: {
    meaning: { en: 'Video id must come from the upload call', zh: '视频编号须由上传接口产生' },
  },
  45162: {
    meaning: { en: 'Bad type', zh: '类型无效' },
    remedy: { en: 'Use a type that the page of the call lists.', zh: '使用接口文档列出的类型。' },
  },
  45163: { meaning: { en: 'Bad sort_method', zh: 'sort_method 无效' } },
  45164: { meaning: { en: 'Bad offset', zh: 'offset 无效' } },
  45165: { meaning: { en: 'Bad limit', zh: 'limit 无效' } },
  45167: { meaning: { en: 'Bad VoIP call key', zh: '语音通话密钥无效' } },
  45501: {
    meaning: { en: 'Requests of the app are blocked for a time', zh: '应用部分请求被暂时拦截' },
    retry: 'later',
  },
  46004: {
    meaning: { en: 'Fan does not exist', zh: '用户不存在' },
    remedy: { en: 'Check the OpenID.', zh: '核对 openid。' },
  },
  46006: { meaning: { en: 'VoIP file does not exist', zh: '语音通话文件不存在' } },
  46007: { meaning: { en: 'File is being transcoded', zh: '文件转码中' }, retry: 'backoff' },
  46008: { meaning: { en: 'Result id does not exist', zh: '结果编号不存在' } },
  46009: { meaning: { en: 'No fan data', zh: '没有用户数据' } },
  47001: {
    meaning: { en: 'JSON or XML cannot be parsed', zh: '请求体解析失败' },
    remedy: { en: 'Send valid UTF-8 JSON.', zh: '发送合法的 UTF-8 JSON。' },
  },
  47002: {
    meaning: { en: 'Body uses \\u escapes', zh: '请求体含 \\u 转义' },
    remedy: { en: 'Send raw UTF-8.', zh: '直接发送 UTF-8 文字。' },
  },
  47009: {
    meaning: { en: 'The API is offline; use its successor', zh: '接口已下线，请换新接口' },
    remedy: {
      en: 'Move to the replacement call (published-content statistics).',
      zh: '改用替代接口（已发布内容的数据接口）。',
    },
  },
  48001: {
    meaning: { en: 'The account may not use this API', zh: '账号没有此接口权限' },
    remedy: {
      en: 'Check type and verification of the account and the permission list in the console.',
      zh: '到后台核对账号类型、认证情况和接口权限。',
    },
  },
  48004: {
    meaning: { en: 'The API was banned for a violation', zh: '接口因违规被封禁' },
    remedy: {
      en: 'Read the notice in the console and appeal or wait for the end of the ban.',
      zh: '到后台查看通知，申诉或等待解封。',
    },
  },
  48006: {
    meaning: { en: 'Monthly quota resets are used up', zh: '当月清零次数用完' },
    remedy: { en: 'Wait for next month.', zh: '等到下个月。' },
    retry: 'later',
  },
  48007: { meaning: { en: 'Call key belongs to someone else', zh: '不能使用他人的通话密钥' } },
  48009: { meaning: { en: 'The API has expired', zh: '接口已过期' } },
  48012: { meaning: { en: 'Bad token', zh: 'token 无效' } },
  48015: {
    meaning: { en: 'The account has no comment permission', zh: '账号没有留言权限' },
    remedy: { en: 'Use an account with the comment function.', zh: '换用有留言功能的账号。' },
  },
  48016: {
    meaning: { en: 'Conditions for more-video are not met', zh: '不满足"观看更多"视频条件' },
  },
  49001: { meaning: { en: 'AppID does not match the token', zh: '令牌与 appid 不匹配' } },
  49002: { meaning: { en: 'Empty openid or transaction id', zh: 'openid 或交易号为空' } },
  49003: {
    meaning: { en: 'OpenID does not belong to this account', zh: 'openid 不属于该账号' },
    remedy: { en: 'Use OpenIDs issued by the same account.', zh: '只使用本公众号的 openid。' },
  },
  49004: { meaning: { en: 'Signature does not match', zh: '签名不匹配' } },
  49005: { meaning: { en: 'Transaction id not found', zh: '交易号不存在' } },
  49006: { meaning: { en: 'two_dim_code is missing', zh: '缺少 two_dim_code' } },
  49007: { meaning: { en: 'Bad two_dim_code', zh: 'two_dim_code 无效' } },
  49008: { meaning: { en: 'Bad QR code', zh: '二维码无效' } },
  49009: { meaning: { en: 'QR code is missing', zh: '缺少二维码' } },
  49010: { meaning: { en: 'Bad partner id', zh: '合作方编号无效' } },
  49300: { meaning: { en: 'Feedback not found', zh: '反馈不存在' } },
  49301: { meaning: { en: 'Feedback exists', zh: '反馈已存在' } },
  49302: { meaning: { en: 'Feedback state already changed', zh: '反馈状态已变更' } },
  50002: {
    meaning: {
      en: 'The fan or account is restricted, frozen or cancelled',
      zh: '用户受限（冻结或注销）',
    },
    remedy: { en: 'Check the account state in the console.', zh: '到后台查看账号状态。' },
  },
  50003: {
    meaning: {
      en: 'Fan is unexpected, perhaps not on a white list',
      zh: '用户异常，可能不在白名单',
    },
  },
  50004: {
    meaning: { en: 'Token calls are forbidden for this account', zh: '账号被禁用令牌接口' },
    remedy: { en: 'See the penalty notice in the console.', zh: '到后台查看处罚通知。' },
  },
  50005: {
    meaning: { en: 'The fan does not follow the account', zh: '用户未关注' },
    remedy: { en: 'Drop the fan from follower operations.', zh: '不要再对该用户做粉丝操作。' },
  },
  50006: { meaning: { en: 'Fan turned friend authorization off', zh: '用户关闭了好友授权' } },
  50007: {
    meaning: { en: 'The account is frozen', zh: '账号已冻结' },
    remedy: { en: 'Unfreeze the account in the console.', zh: '到后台解冻账号。' },
  },
  62001: { meaning: { en: 'Trying to access another app', zh: '不能操作他人应用' } },
  63001: { meaning: { en: 'Some arguments are empty', zh: '部分参数为空' } },
  63002: {
    meaning: { en: 'Bad JS-SDK signature', zh: '签名无效' },
    remedy: {
      en: 'Sign the exact page address without its hash, with a valid ticket.',
      zh: '用有效的 ticket，对去掉 # 之后部分的页面地址原样签名。',
    },
  },
  63003: { meaning: { en: 'Bad signature method', zh: '签名方法无效' } },
  63004: { meaning: { en: 'Not authorized', zh: '未授权' } },
  63149: { meaning: { en: 'Ticket could not be made', zh: '生成票据失败' }, retry: 'backoff' },
  63152: { meaning: { en: 'Ticket could not be set', zh: '设置票据失败' }, retry: 'backoff' },
  63153: { meaning: { en: 'Short id could not be decoded', zh: '短码解析失败' } },
  63154: { meaning: { en: 'Bad status', zh: '状态无效' } },
  63155: { meaning: { en: 'Bad colour', zh: '颜色无效' } },
  63156: { meaning: { en: 'Bad tag', zh: '标签无效' } },
  76001: {
    meaning: { en: 'rid not found', zh: 'rid 不存在' },
    remedy: {
      en: 'Check the rid; records are kept for seven days.',
      zh: '核对 rid；记录保留七天。',
    },
  },
  76002: {
    meaning: { en: 'rid is empty or malformed', zh: 'rid 为空或格式错误' },
    remedy: {
      en: 'Send the token after "rid:" in errmsg.',
      zh: '填写返回文字中 rid: 之后的部分。',
    },
  },
  76003: {
    meaning: { en: 'No permission for this record', zh: '无权查询该记录' },
    remedy: {
      en: 'Query with a token of the account the call belonged to.',
      zh: '使用该次调用所属账号的令牌查询。',
    },
  },
  76004: {
    meaning: { en: 'rid is older than seven days', zh: 'rid 已过期' },
    remedy: { en: 'Look rids up within seven days.', zh: '七天之内查询 rid。' },
  },
  76021: {
    meaning: { en: 'cgi_path not found', zh: 'cgi_path 不存在' },
    remedy: {
      en: 'Send the path with its leading slash and without host or query.',
      zh: '填写以 / 开头的路径，不带域名和参数。',
    },
  },
  76022: {
    meaning: { en: 'cgi_path cannot be used here', zh: '该 cgi_path 不支持查询' },
    remedy: {
      en: 'Ask for a path that has a daily quota; sns paths are refused.',
      zh: '换成有每日额度的接口；/sns 开头的接口不支持。',
    },
  },
  86004: { meaning: { en: 'Bad WeChat id', zh: '微信号无效' } },
  87007: { meaning: { en: 'session_key missing or expired', zh: 'session_key 不存在或过期' } },
  87008: { meaning: { en: 'Bad signature method', zh: '签名方法无效' } },
  87009: {
    meaning: {
      en: 'Bad signature; in the comment reply call it means the reply is invalid',
      zh: '签名无效；删除评论回复时表示回复无效',
    },
    remedy: {
      en: 'Recompute the signature over the exact body sent.',
      zh: '对实际发送的内容重新计算签名。',
    },
  },
  87014: {
    meaning: { en: 'Content is risky', zh: '内容含违规风险' },
    remedy: { en: 'Change the text or picture.', zh: '更换文字或图片。' },
  },
  89501: {
    meaning: { en: 'A confirmation request is still open', zh: '有未处理的确认请求' },
    remedy: {
      en: 'Have the administrator answer the request, then retry.',
      zh: '请管理员处理该请求后再试。',
    },
    retry: 'later',
  },
  89502: {
    meaning: { en: 'Waiting for the administrator', zh: '等待管理员确认' },
    remedy: {
      en: 'Wait for the administrator’s answer on the phone.',
      zh: '等待管理员在手机上确认。',
    },
    retry: 'later',
  },
  89503: {
    meaning: { en: 'The administrator must confirm this call', zh: '此次调用需管理员确认' },
    remedy: {
      en: 'Have the administrator confirm the message on the phone, then retry.',
      zh: '请管理员在手机上确认后再试。',
    },
    retry: 'later',
  },
  89504: {
    meaning: { en: 'The administrator has not confirmed yet', zh: '正在等管理员确认' },
    remedy: {
      en: 'Wait for the administrator’s answer on the phone.',
      zh: '等待管理员在手机上确认。',
    },
    retry: 'later',
  },
  89505: {
    meaning: { en: 'The administrator has not confirmed yet', zh: '正在等管理员确认，稍后重试' },
    remedy: {
      en: 'Wait for the administrator’s answer, then retry.',
      zh: '等待管理员确认后再试。',
    },
    retry: 'later',
  },
  89506: {
    meaning: {
      en: 'The administrator refused this IP; blocked for 24 hours',
      zh: '该 IP 被管理员拒绝，24 小时内不可再试',
    },
    remedy: {
      en: 'Agree with the administrator, then retry after 24 hours.',
      zh: '与管理员沟通，24 小时后再试。',
    },
    retry: 'later',
  },
  89507: {
    meaning: {
      en: 'The administrator refused this IP; blocked for one hour',
      zh: '该 IP 被管理员拒绝，1 小时内不可再试',
    },
    remedy: {
      en: 'Agree with the administrator, then retry after an hour.',
      zh: '与管理员沟通，一小时后再试。',
    },
    retry: 'later',
  },
}
