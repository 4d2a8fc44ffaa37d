/** Codes about sending: mass, template and subscription messages (群发、模板消息、订阅通知). */
import type { ErrorCodes } from './error-code.ts'

/** By their numbers. */
export const sendingCodes: ErrorCodes = {
  404: {
    meaning: {
      en: 'Resource or permission not found (subscription template calls)',
      zh: '请求的资源或权限不存在',
    },
    remedy: {
      en: 'Check the path, and that the account may use subscription notices and has chosen a service category.',
      zh: '核对接口路径，并确认账号已开通订阅通知、已选择服务类目。',
    },
  },
  20001: {
    meaning: { en: 'System error', zh: '系统错误' },
    remedy: {
      en: 'Repeat the call after a while; if it stays, ask WeChat’s support with the rid.',
      zh: '稍后重试；若持续出现，凭 rid 联系微信客服。',
    },
    retry: 'backoff',
  },
  20002: {
    meaning: { en: 'Bad parameters', zh: '参数错误' },
    remedy: {
      en: 'Compare every field with the page of the call, in spelling and type.',
      zh: '逐项对照接口文档，核对字段的拼写和类型。',
    },
  },
  40034: { meaning: { en: 'Bad template size', zh: '模板大小不合法' } },
  40036: {
    meaning: { en: 'template_id has a bad length', zh: 'template_id 长度不对' },
    remedy: {
      en: 'Copy template_id whole from the list of the account’s templates, without blanks.',
      zh: '从账号的模板列表中完整复制 template_id，不带空格。',
    },
  },
  40037: {
    meaning: { en: 'Template is unknown or not in this account', zh: '模板不存在或不属于本账号' },
    remedy: {
      en: 'List the account’s templates and use an id from that list.',
      zh: '先查询本账号的模板列表，再使用其中的模板编号。',
    },
  },
  40059: {
    meaning: { en: 'Bad mass message id', zh: '群发消息编号无效' },
    remedy: { en: 'Use the msg_id the send call returned.', zh: '使用群发接口返回的 msg_id。' },
  },
  40060: {
    meaning: { en: 'Bad article_idx', zh: 'article_idx 不合法' },
    remedy: {
      en: 'Count articles from 1; 0 or nothing means all of them.',
      zh: '文章序号从 1 开始，0 或不填表示全部。',
    },
  },
  40065: {
    meaning: { en: 'Message is in a state that forbids the action', zh: '消息状态不允许此操作' },
    remedy: {
      en: 'Only a message that was sent can be deleted: ask mass.get for its state first.',
      zh: '只有已发送成功的消息才能删除，请先用 mass.get 查询状态。',
    },
  },
  40081: { meaning: { en: 'Bad template_id', zh: '模板编号无效' } },
  40102: {
    meaning: { en: 'Bad industry id', zh: '行业编号无效' },
    remedy: {
      en: 'Use two numbers from the table of industries on the page of template.setIndustry.',
      zh: '使用 template.setIndustry 文档行业表中的编号。',
    },
  },
  40103: { meaning: { en: 'Bad industry index', zh: '行业序号无效' } },
  40130: {
    meaning: { en: 'A mass message needs at least two OpenIDs', zh: '群发名单至少两个 openid' },
    remedy: {
      en: 'Send two to 10,000 OpenIDs, or use a customer-service or template message for one fan.',
      zh: '群发名单需 2 到 10,000 个 openid；只发一人时改用客服消息或模板消息。',
    },
  },
  40132: {
    meaning: { en: 'Bad WeChat id', zh: '微信号不合法' },
    remedy: {
      en: 'Check the WeChat id; the person must follow the account. Otherwise use touser with an OpenID.',
      zh: '核对微信号，且对方须已关注；也可改用 touser 填写 openid。',
    },
  },
  40138: {
    meaning: {
      en: 'The emphasised keyword cannot be first or remark',
      zh: '加粗字段不能是首行或备注',
    },
  },
  40152: {
    meaning: { en: 'Bad tag or group id', zh: '标签/分组编号无效' },
    remedy: {
      en: 'List the tags and use an existing id.',
      zh: '先查询标签列表，再使用其中的编号。',
    },
  },
  40204: {
    meaning: {
      en: 'Articles judged plagiarised or false cannot be deleted',
      zh: '洗稿或谣言文章不能删除',
    },
    remedy: {
      en: 'Nothing can be done through the API: these articles stay for the record. See the console’s notices.',
      zh: '接口无法删除，此类文章须保留；请查看公众平台的通知。',
    },
  },
  40246: {
    meaning: { en: 'Bad keyword_name_list', zh: 'keyword_name_list 不合法' },
    remedy: {
      en: 'Send keywords of the template’s own keyword list.',
      zh: '只使用该模板关键词列表中的关键词。',
    },
  },
  40247: {
    meaning: { en: 'A category template is required', zh: '需使用新的类目模板' },
    remedy: {
      en: 'Pick a category template in place of the industry template.',
      zh: '改用类目模板，不再使用行业模板。',
    },
  },
  40249: {
    meaning: { en: 'Template content counts as marketing', zh: '模板内容含营销信息' },
    remedy: { en: 'Remove promotional wording from the values.', zh: '去掉内容中的营销文字。' },
  },
  40400: {
    meaning: { en: 'Template not found', zh: '模板不存在' },
    remedy: {
      en: 'Take tid and the keywords from subscribe.getPubTemplateTitles of the account’s own category.',
      zh: '请用 subscribe.getPubTemplateTitles 查询本账号类目下的 tid 和关键词。',
    },
  },
  42010: {
    meaning: { en: 'Mass messages too fast', zh: '群发过快' },
    remedy: { en: 'Wait a few minutes before the next mass message.', zh: '等几分钟再群发。' },
    retry: 'backoff',
  },
  43100: {
    meaning: { en: 'Industry changed too often', zh: '更换行业过于频繁' },
    remedy: {
      en: 'Wait until next month: one change a month is allowed.',
      zh: '等到下个月：每月只能改一次行业。',
    },
    retry: 'later',
  },
  43101: {
    meaning: { en: 'The fan has not consented or took consent back', zh: '用户未订阅或已取消订阅' },
    remedy: {
      en: 'Ask for consent again; one accepted prompt allows one message.',
      zh: '请用户重新订阅；每次同意只能发一条。',
    },
  },
  43102: { meaning: { en: 'Template is not a subscription template', zh: '模板不是订阅类型' } },
  43103: { meaning: { en: 'This call can only cancel subscriptions', zh: '该接口只能取消订阅' } },
  43105: { meaning: { en: 'Article is not bound to the template', zh: '图文与模板没有绑定' } },
  43106: {
    meaning: { en: 'Adding templates is refused because of a penalty', zh: '因处罚不能添加模板' },
    remedy: { en: 'See the penalty notice in the console.', zh: '到后台查看处罚通知。' },
  },
  43116: {
    meaning: { en: 'Template is restricted from sending', zh: '该模板被限制下发' },
    remedy: { en: 'Pick another template.', zh: '换用其他模板。' },
  },
  45012: { meaning: { en: 'Template too large', zh: '模板超过上限' } },
  45013: { meaning: { en: 'Too many template arguments', zh: '模板参数过多' } },
  45014: { meaning: { en: 'Template message too long', zh: '模板消息超长' } },
  45024: { meaning: { en: 'Too many rank templates', zh: '排行榜模板数超限' } },
  45026: {
    meaning: { en: 'Too many templates', zh: '模板数量已满' },
    remedy: { en: 'Delete unused templates: 25 is the limit.', zh: '删除不用的模板：最多 25 个。' },
  },
  45027: {
    meaning: { en: 'Template does not fit the industry', zh: '模板与行业不符' },
    remedy: {
      en: 'Choose a template of the industries that the account has set, or change these (once a month).',
      zh: '选择账号所属行业的模板，或修改所属行业（每月一次）。',
    },
  },
  45028: {
    meaning: { en: 'No mass message quota left', zh: '群发次数已用完' },
    remedy: {
      en: 'Wait for the next day (subscription) or month (service).',
      zh: '订阅号等到第二天，服务号等到下个月。',
    },
    retry: 'later',
  },
  45036: { meaning: { en: 'Fan reached the announcement limit', zh: '用户接收公告数超限' } },
  45051: { meaning: { en: 'Template message uses an invalid link', zh: '模板消息链接不可用' } },
  45052: {
    meaning: { en: 'Mass message uses an invalid type', zh: '群发消息类型不可用' },
    remedy: {
      en: 'Use a msgtype that mass messages have, with the field of the same kind.',
      zh: '使用群发支持的 msgtype，并填写对应的字段。',
    },
  },
  45062: {
    meaning: { en: 'Has an agreed advertisement; use the console', zh: '含协议广告，请在后台操作' },
    remedy: {
      en: 'Send this article from the console, or take the advertisement out.',
      zh: '请在公众平台发送该文章，或移除其中的广告。',
    },
  },
  45065: {
    meaning: {
      en: 'This clientmsgid was already sent; the answer carries the existing msg_id',
      zh: '相同 clientmsgid 已群发过',
    },
    remedy: {
      en: 'Treat it as success and keep the msg_id returned.',
      zh: '视为成功，保存返回的 msg_id。',
    },
  },
  45066: {
    meaning: {
      en: 'Retry with the same clientmsgid came too fast',
      zh: '相同 clientmsgid 重试过快',
    },
    remedy: { en: 'Wait one minute before the retry.', zh: '一分钟后再重试。' },
    retry: 'backoff',
  },
  45067: {
    meaning: { en: 'clientmsgid is too long', zh: 'clientmsgid 超长' },
    remedy: { en: 'Keep it within 32 bytes.', zh: '不要超过 32 个字节。' },
  },
  45083: {
    meaning: { en: 'speed is outside 0 to 4', zh: 'speed 超出 0 到 4' },
    remedy: {
      en: 'Send a speed from 0 (fastest) to 4 (slowest).',
      zh: 'speed 取 0（最快）至 4（最慢）。',
    },
  },
  45084: {
    meaning: { en: 'speed is missing', zh: '缺少 speed' },
    remedy: { en: 'Send speed, a number from 0 to 4.', zh: '请填写 speed，取值 0 至 4。' },
  },
  45085: { meaning: { en: 'Speed service failed', zh: '群发速度服务出错' }, retry: 'backoff' },
  45168: {
    meaning: { en: 'Text holds a blocked word', zh: '内容命中违禁词' },
    remedy: {
      en: 'Reword the text; the blocked word may stand in any value of the message.',
      zh: '修改内容，违禁词可能出现在任一字段中。',
    },
  },
  46101: {
    meaning: {
      en: 'Withdrawn since 2020-01-11; use subscription messages',
      zh: '接口已停用，改用订阅消息',
    },
  },
  47003: {
    meaning: {
      en: 'A template value is empty or breaks its type rule',
      zh: '模板参数为空或不合规则',
    },
    remedy: {
      en: 'Check the field named in errmsg against the length and character rules of its keyword type.',
      zh: '按关键词类型的字数和字符规则检查返回文字指出的字段。',
    },
  },
  48003: {
    meaning: { en: 'The mass message agreement was not accepted', zh: '管理员未同意群发协议' },
    remedy: { en: 'Log in to the console and accept the agreement.', zh: '登录后台同意群发协议。' },
  },
  48011: { meaning: { en: 'Template is disabled', zh: '模板已停用' } },
  48013: {
    meaning: { en: 'Video was not uploaded by the new call', zh: '视频不是新接口上传，不能群发' },
    remedy: {
      en: 'Upload the video again with material.add, then make it sendable with media.uploadVideo.',
      zh: '用 material.add 重新上传视频，再用 media.uploadVideo 转为可群发的视频。',
    },
  },
  48014: {
    meaning: { en: 'Review state of the video is abnormal', zh: '视频审核状态异常' },
    remedy: {
      en: 'Wait until the video is reviewed, or see in the console why it was turned down, and upload another.',
      zh: '等待视频审核，或在公众平台查看未通过的原因后重新上传。',
    },
  },
  48021: {
    meaning: { en: 'An auto-saved draft cannot be sent to many', zh: '自动保存的草稿不能群发' },
    remedy: { en: 'Save the draft by hand before sending.', zh: '先手动保存草稿，再群发。' },
  },
  48022: {
    meaning: {
      en: 'Video uploaded by API cannot be published by API',
      zh: '接口上传的视频不能用接口发表',
    },
    remedy: { en: 'Upload the video in the console.', zh: '到后台上传该视频。' },
  },
  200001: {
    meaning: { en: 'System error of the template service', zh: '模板服务系统错误' },
    remedy: {
      en: 'Repeat the call after a while; if it stays, ask WeChat’s support with the rid.',
      zh: '稍后重试；若持续出现，凭 rid 联系微信客服。',
    },
    retry: 'backoff',
  },
  200002: {
    meaning: { en: 'Bad parameters', zh: '入参错误' },
    remedy: {
      en: 'Compare every field with the page of the call, in spelling and type.',
      zh: '逐项对照接口文档，核对字段的拼写和类型。',
    },
  },
  200011: {
    meaning: { en: 'The account is banned', zh: '账号被封禁' },
    remedy: {
      en: 'Look in the account’s console for the reason of the ban, and appeal there.',
      zh: '到公众平台查看封禁原因并申诉。',
    },
  },
  200012: {
    meaning: { en: 'The limit of 25 templates is reached', zh: '个人模板已满 25 个' },
    remedy: { en: 'Delete unused templates.', zh: '删除不用的模板。' },
  },
  200013: {
    meaning: { en: 'The template is banned', zh: '模板被封禁' },
    remedy: {
      en: 'Choose another template from subscribe.getPubTemplateTitles.',
      zh: '用 subscribe.getPubTemplateTitles 另选一个模板。',
    },
  },
  200014: {
    meaning: { en: 'Bad tid', zh: 'tid 错误' },
    remedy: {
      en: 'Take tid from subscribe.getPubTemplateTitles, and send it as it came.',
      zh: 'tid 请取自 subscribe.getPubTemplateTitles 的返回值。',
    },
  },
  200016: {
    meaning: { en: 'Bad start', zh: 'start 错误' },
    remedy: {
      en: 'Send a start from 0, below the number of templates.',
      zh: 'start 从 0 开始，须小于模板总数。',
    },
  },
  200017: {
    meaning: { en: 'Bad limit', zh: 'limit 错误' },
    remedy: { en: 'Send a limit from 1 to 30.', zh: 'limit 取 1 至 30。' },
  },
  200018: {
    meaning: { en: 'ids are missing', zh: '缺少 ids' },
    remedy: {
      en: 'Send ids: the categories from subscribe.getCategory, joined with commas.',
      zh: '请填写 ids，即 subscribe.getCategory 返回的类目编号，用逗号连接。',
    },
  },
  200019: {
    meaning: { en: 'Bad ids', zh: 'ids 不合法' },
    remedy: {
      en: 'Take ids from subscribe.getCategory, joined with commas and without blanks.',
      zh: 'ids 请取自 subscribe.getCategory，用逗号连接，不带空格。',
    },
  },
  200020: {
    meaning: { en: 'Bad kidList', zh: 'kidList 错误' },
    remedy: {
      en: 'Send two to five keyword ids of the template.',
      zh: '填写该模板的 2 到 5 个关键词编号。',
    },
  },
  200021: {
    meaning: { en: 'Bad sceneDesc', zh: 'sceneDesc 错误' },
    remedy: { en: 'Keep it within 15 characters.', zh: '不超过 15 个字。' },
  },
  200022: {
    meaning: {
      en: 'A template with the same title and keywords exists',
      zh: '已有相同标题和关键词的模板',
    },
    remedy: {
      en: 'Use the template that exists: subscribe.getTemplates lists it.',
      zh: '直接使用已有的模板，可用 subscribe.getTemplates 查询。',
    },
  },
  200100: {
    meaning: { en: 'Account type not allowed', zh: '账号类型不支持' },
    remedy: {
      en: 'Use an account that may send subscription notices: verified, and with a service category.',
      zh: '请使用已认证且设有服务类目、可发订阅通知的账号。',
    },
  },
  9500001: {
    meaning: {
      en: 'System error of the mass message service; no detail published',
      zh: '群发服务系统错误（官方未细述）',
    },
    remedy: {
      en: 'Ask mass.get whether the message still exists, then repeat after a while.',
      zh: '先用 mass.get 查询消息是否仍在，稍后再试。',
    },
    retry: 'backoff',
  },
  9500002: {
    meaning: {
      en: 'System error of the mass message service; no detail published',
      zh: '群发服务系统错误（官方未细述）',
    },
    remedy: {
      en: 'Send again only with the same clientmsgid, so that nobody gets it twice.',
      zh: '如需重发，请使用相同的 clientmsgid，以免重复发送。',
    },
    retry: 'backoff',
  },
  268488001: {
    meaning: { en: 'System busy', zh: '系统繁忙' },
    remedy: {
      en: 'Send again only with the same clientmsgid, so that nobody gets it twice.',
      zh: '如需重发，请使用相同的 clientmsgid，以免重复发送。',
    },
    retry: 'backoff',
  },
}
