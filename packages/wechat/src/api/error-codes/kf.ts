/** Codes about staff, conversations and messages to fans (客服). */
import type { ErrorCodes } from './error-code.ts'

/** By their numbers. */
export const kfCodes: ErrorCodes = {
  40200: {
    meaning: { en: 'Account type not allowed', zh: '账号类型不允许' },
    remedy: {
      en: 'Use an account whose kind may make this call: the reference of the call lists them.',
      zh: '请使用有此接口权限的账号类型，见接口说明。',
    },
  },
  45015: {
    meaning: {
      en: 'Outside the reply window, or the fan unfollowed',
      zh: '超出回复时限或用户已取关',
    },
    remedy: {
      en: 'Wait for a new fan interaction, or use a template or subscription message.',
      zh: '等用户再次互动，或改用模板消息、订阅通知。',
    },
  },
  45047: {
    meaning: { en: 'Customer-service message count used up', zh: '客服消息条数用尽' },
    remedy: {
      en: 'Wait for the next fan interaction, which opens a new allowance.',
      zh: '等用户再次互动，会有新的条数。',
    },
  },
  45050: {
    meaning: { en: 'Customer-service message uses an invalid type', zh: '客服消息类型不可用' },
    remedy: { en: 'Use a msgtype the account may send.', zh: '使用本账号可以发送的消息类型。' },
  },
  45070: { meaning: { en: 'Business account already exists', zh: '子商户已存在' } },
  45071: { meaning: { en: 'Business account not found', zh: '子商户不存在' } },
  45072: {
    meaning: { en: 'Bad command', zh: 'command 取值不对' },
    remedy: { en: 'Use Typing or CancelTyping.', zh: '填写 Typing 或 CancelTyping。' },
  },
  45077: { meaning: { en: 'Too many business accounts', zh: '子商户数量已满' } },
  45080: {
    meaning: {
      en: 'No message with the fan in the last 30 seconds',
      zh: '30 秒内没有与用户的消息往来',
    },
    remedy: {
      en: 'Send the indicator only right after a message.',
      zh: '只在与用户刚有消息往来后下发输入状态。',
    },
  },
  45081: {
    meaning: { en: 'The typing indicator is already on', zh: '已处于输入状态' },
    remedy: { en: 'Ignore, or cancel before sending it again.', zh: '可以忽略，或先取消再下发。' },
  },
  45086: {
    meaning: { en: 'Bad data-miniprogram-appid in the text', zh: '文字链中的小程序 appid 无效' },
    remedy: {
      en: 'Use the AppID of a mini program that is linked to the account.',
      zh: '使用已与公众号关联的小程序的 appid。',
    },
  },
  45087: {
    meaning: {
      en: 'Customer-service messages of the account are blocked',
      zh: '账号客服消息被封禁',
    },
    remedy: {
      en: 'See the notices in the console for the reason and the end of the block; reply passively until then.',
      zh: '在公众平台查看封禁原因和期限，期间可用被动回复。',
    },
  },
  45093: {
    meaning: { en: 'No quota to send', zh: '没有下发额度' },
    remedy: { en: 'Wait until the allowance opens again.', zh: '等到有新的下发额度。' },
  },
  45094: {
    meaning: {
      en: 'Sending on session entry refused because of a penalty',
      zh: '因处罚不能在进入会话时下发',
    },
    remedy: {
      en: 'Stop sending when a fan opens the chat, until the penalty in the console has ended.',
      zh: '处罚结束前，不要在用户进入会话时下发消息。',
    },
  },
  45098: {
    meaning: { en: 'Too many menu message items', zh: '菜单消息选项过多' },
    remedy: { en: 'Offer fewer items in the menu message.', zh: '减少菜单消息的选项。' },
  },
  45099: {
    meaning: { en: 'Menu message item too long', zh: '菜单消息选项文字过长' },
    remedy: { en: 'Shorten the text of the items.', zh: '缩短选项文字。' },
  },
  48002: {
    meaning: { en: 'The fan turned off messages from the account', zh: '用户关闭了接收消息' },
    remedy: { en: 'Respect the choice and stop sending.', zh: '尊重用户的选择，不要再发送。' },
  },
  48008: {
    meaning: { en: 'No permission for this message type', zh: '没有该消息类型权限' },
    remedy: {
      en: 'Use another msgtype or apply for the permission.',
      zh: '换用其他消息类型，或申请权限。',
    },
  },
  61400: { meaning: { en: 'Bad customer-service account', zh: '客服账号错误' } },
  61401: { meaning: { en: 'Customer-service system was migrated', zh: '客服系统已迁移' } },
  61450: { meaning: { en: 'Customer-service system error', zh: '客服系统错误' }, retry: 'backoff' },
  61451: {
    meaning: { en: 'Bad parameter', zh: '客服参数错误' },
    remedy: {
      en: 'Compare the fields with the page; kf_account is written name@the account’s WeChat id.',
      zh: '对照接口文档核对参数，kf_account 的格式为“前缀@公众号微信号”。',
    },
  },
  61452: {
    meaning: { en: 'Bad customer-service account', zh: '客服账号无效' },
    remedy: {
      en: 'Write the account as prefix@the account’s WeChat id, and check with kfAccount.list that it exists.',
      zh: '按“前缀@公众号微信号”填写，并用 kfAccount.list 确认其存在。',
    },
  },
  61453: {
    meaning: { en: 'Customer-service account exists', zh: '客服账号已存在' },
    remedy: {
      en: 'Choose another name, or change the account that exists.',
      zh: '换一个账号名，或修改已有账号。',
    },
  },
  61454: {
    meaning: { en: 'Customer-service account name is too long', zh: '客服账号名过长' },
    remedy: {
      en: 'Keep what stands before the @ within 10 characters.',
      zh: '@ 之前不超过 10 个字符。',
    },
  },
  61455: {
    meaning: { en: 'Illegal character in the account name', zh: '客服账号含非法字符' },
    remedy: {
      en: 'Use only letters, digits and underscores before the @.',
      zh: '@ 之前只能使用英文字母、数字和下划线。',
    },
  },
  61456: {
    meaning: { en: 'Too many customer-service accounts', zh: '客服账号数量已满' },
    remedy: {
      en: 'Delete an account that nobody uses: an Official Account has at most 100.',
      zh: '删除不用的客服账号，每个公众号最多 100 个。',
    },
  },
  61457: {
    meaning: { en: 'Bad avatar format', zh: '客服头像格式不支持' },
    remedy: {
      en: 'Upload a JPG, best of 640 by 640 pixels.',
      zh: '请上传 JPG 图片，建议 640×640 像素。',
    },
  },
  65400: {
    meaning: { en: 'The new customer service is not enabled', zh: '未启用新版客服' },
    remedy: {
      en: 'Enable it in the console and wait a while.',
      zh: '在后台启用新版客服，稍候再试。',
    },
    retry: 'later',
  },
  65401: {
    meaning: { en: 'Customer-service account not found', zh: '客服账号无效' },
    remedy: {
      en: 'Use a full account of the form name@account.',
      zh: '使用完整的客服账号：名称@微信号。',
    },
  },
  65402: {
    meaning: { en: 'The staff account is not bound to a WeChat user', zh: '客服未绑定微信号' },
    remedy: {
      en: 'Send a binding invitation and wait for acceptance.',
      zh: '发出绑定邀请，等待对方接受。',
    },
  },
  65403: {
    meaning: { en: 'Illegal nickname', zh: '客服昵称不合法' },
    remedy: { en: 'Keep the nickname within 16 characters.', zh: '昵称不超过 16 个字。' },
  },
  65404: {
    meaning: { en: 'Illegal account name', zh: '客服账号格式不合法' },
    remedy: {
      en: 'Use letters, digits and underscores before the @.',
      zh: '@ 之前只能用字母、数字和下划线。',
    },
  },
  65405: {
    meaning: { en: 'Too many staff accounts', zh: '客服账号数量已满' },
    remedy: {
      en: 'Delete unused accounts: 100 is the limit.',
      zh: '删除不用的客服账号：最多 100 个。',
    },
  },
  65406: {
    meaning: { en: 'Staff account exists', zh: '客服账号已存在' },
    remedy: { en: 'Choose another name.', zh: '换一个账号名。' },
  },
  65407: {
    meaning: { en: 'The WeChat user is service staff already', zh: '该微信号已是本账号客服' },
    remedy: {
      en: 'Use the staff account that fan already has.',
      zh: '使用该微信号已有的客服账号。',
    },
  },
  65408: {
    meaning: { en: 'The WeChat user was invited already', zh: '已邀请过该微信号' },
    remedy: { en: 'Wait for the answer to the first invitation.', zh: '等待对方处理第一次邀请。' },
  },
  65409: {
    meaning: { en: 'Bad WeChat id', zh: '微信号不合法' },
    remedy: {
      en: 'Check the WeChat id (not the OpenID) of the invited fan.',
      zh: '核对被邀请人的微信号（不是 openid）。',
    },
  },
  65410: {
    meaning: {
      en: 'The WeChat user is bound to too many staff accounts',
      zh: '该微信号绑定的客服账号过多',
    },
    remedy: {
      en: 'Unbind the fan from another staff account first.',
      zh: '先把该微信号与其他客服账号解绑。',
    },
  },
  65411: {
    meaning: { en: 'A valid invitation for this account exists', zh: '该客服账号已有有效邀请' },
    remedy: {
      en: 'Wait until the invitation expires or is answered.',
      zh: '等到邀请过期或被处理。',
    },
    retry: 'later',
  },
  65412: {
    meaning: { en: 'The staff account is bound already', zh: '该客服账号已绑定微信号' },
    remedy: { en: 'Unbind or use another staff account.', zh: '先解绑，或使用其他客服账号。' },
  },
  65413: {
    meaning: { en: 'The customer has no open conversation', zh: '用户没有有效会话' },
    remedy: { en: 'Create the conversation before closing or reading it.', zh: '先创建会话。' },
  },
  65414: {
    meaning: { en: 'Other staff serves the customer', zh: '用户正由其他客服接待' },
    remedy: {
      en: 'Let the other staff member close the conversation first.',
      zh: '请另一位客服先结束会话。',
    },
  },
  65415: {
    meaning: { en: 'The staff account is offline', zh: '客服不在线' },
    remedy: {
      en: 'Pick a staff account that the online list reports.',
      zh: '选择在线客服列表里的账号。',
    },
    retry: 'later',
  },
  65416: {
    meaning: { en: 'Bad parameter', zh: '参数不合法' },
    remedy: { en: 'Check field names and value ranges of the call.', zh: '核对字段名和取值范围。' },
  },
  65417: {
    meaning: { en: 'Time span is too long', zh: '时间跨度过大' },
    remedy: {
      en: 'Keep starttime and endtime within 24 hours.',
      zh: 'starttime 与 endtime 相差不超过 24 小时。',
    },
  },
  65450: { meaning: { en: 'Home page not found', zh: '主页不存在' } },
  70000: {
    meaning: {
      en: 'Sending failed because of protection of minors',
      zh: '未成年人保护限制导致发送失败',
    },
    remedy: {
      en: 'Nothing can be sent to this fan; leave the message out.',
      zh: '无法向该用户发送，请跳过。',
    },
  },
}
