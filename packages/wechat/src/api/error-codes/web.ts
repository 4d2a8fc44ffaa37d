/** Codes about web pages, mini programs and pictures (网页、小程序、识别). */
import type { ErrorCodes } from './error-code.ts'

/** By their numbers. */
export const webCodes: ErrorCodes = {
  10003: {
    meaning: {
      en: 'redirect_uri is not on the registered domain',
      zh: 'redirect_uri 域名与后台不一致',
    },
    remedy: {
      en: 'Register the domain of redirect_uri in the console.',
      zh: '在后台登记 redirect_uri 的域名。',
    },
  },
  10004: {
    meaning: { en: 'The account is banned', zh: '公众号被封禁' },
    remedy: {
      en: 'Look in the account’s console for the reason of the ban, and appeal there.',
      zh: '到公众平台查看封禁原因并申诉。',
    },
  },
  10005: {
    meaning: { en: 'The account lacks the scope', zh: '公众号没有该 scope 权限' },
    remedy: { en: 'Use a verified service account.', zh: '换用已认证的服务号。' },
  },
  10006: {
    meaning: { en: 'The test account must be followed first', zh: '须关注测试号' },
    remedy: {
      en: 'Let the visitor follow the test account first; only its followers can authorize.',
      zh: '请用户先关注测试号，只有关注者才能授权。',
    },
  },
  10009: {
    meaning: { en: 'Too frequent', zh: '操作过于频繁' },
    remedy: {
      en: 'Send the visitor to the authorization page once per visit, and not from a loop of redirects.',
      zh: '每次访问只跳转一次授权页，检查页面是否循环跳转。',
    },
    retry: 'backoff',
  },
  10010: {
    meaning: { en: 'scope is empty', zh: 'scope 为空' },
    remedy: {
      en: 'Add scope=snsapi_base or scope=snsapi_userinfo to the address.',
      zh: '在授权地址中加上 scope=snsapi_base 或 scope=snsapi_userinfo。',
    },
  },
  10011: {
    meaning: { en: 'redirect_uri is empty', zh: 'redirect_uri 为空' },
    remedy: {
      en: 'Add redirect_uri, encoded, to the address.',
      zh: '在授权地址中加上经过编码的 redirect_uri。',
    },
  },
  10012: {
    meaning: { en: 'appid is empty', zh: 'appid 为空' },
    remedy: {
      en: 'Add the account’s appid to the address.',
      zh: '在授权地址中加上公众号的 appid。',
    },
  },
  10013: {
    meaning: { en: 'state is empty', zh: 'state 为空' },
    remedy: {
      en: 'Add a state of up to 128 bytes to the address, and compare it on the way back.',
      zh: '在授权地址中加上不超过 128 字节的 state，回来时核对。',
    },
  },
  10015: {
    meaning: { en: 'The account has not authorized the platform', zh: '未授权第三方平台' },
    remedy: {
      en: 'Let the account authorize the platform for web pages, or leave component_appid out.',
      zh: '请公众号把网页授权权限授予第三方平台，或去掉 component_appid。',
    },
  },
  10016: {
    meaning: { en: 'Open Platform AppIDs are not supported here', zh: '不支持开放平台 AppID' },
    remedy: {
      en: 'Use the AppID of the Official Account, not that of an application of the Open Platform.',
      zh: '请使用公众号的 AppID，而不是开放平台应用的 AppID。',
    },
  },
  40029: {
    meaning: { en: 'The OAuth code is invalid', zh: '网页授权 code 无效' },
    remedy: {
      en: 'Send the fan through authorization again; codes last five minutes and belong to one AppID.',
      zh: '让用户重新授权；code 只在五分钟内有效，且只属于一个 AppID。',
    },
  },
  40030: {
    meaning: { en: 'The OAuth refresh token is invalid', zh: 'refresh_token 无效' },
    remedy: { en: 'Send the fan through authorization again.', zh: '让用户重新授权。' },
  },
  40159: {
    meaning: { en: 'path is too long or not a JSON string', zh: 'path 长度不对或不是 JSON 字符串' },
  },
  40163: {
    meaning: { en: 'The OAuth code was used before', zh: '授权 code 已被使用' },
    remedy: {
      en: 'Never exchange a code twice; guard against page reloads and parallel requests.',
      zh: '同一个 code 只能换一次；注意页面刷新和并发请求。',
    },
  },
  40165: {
    meaning: { en: 'Bad mini program page path', zh: '小程序页面路径无效' },
    remedy: {
      en: 'Use a page of the released version of the mini program.',
      zh: '使用小程序正式版中存在的页面。',
    },
  },
  40166: {
    meaning: { en: 'Bad mini program AppID', zh: '小程序 AppID 无效' },
    remedy: {
      en: 'Link the mini program to the account and use its AppID.',
      zh: '把小程序关联到公众号，并使用它的 AppID。',
    },
  },
  40167: { meaning: { en: 'No relation with the plug-in', zh: '与插件没有关联' } },
  40168: { meaning: { en: 'Card is not linked to a mini program', zh: '卡券未关联小程序' } },
  40169: {
    meaning: {
      en: 'scene is too long or not a JSON string',
      zh: 'scene 长度不对或不是 JSON 字符串',
    },
  },
  40210: {
    meaning: { en: 'Mini program path is empty or unknown', zh: '小程序页面路径为空或不存在' },
  },
  40211: { meaning: { en: 'Bad scope_data', zh: 'scope_data 无效' } },
  40212: { meaning: { en: 'Bad query format', zh: 'query 参数格式不对' } },
  40219: { meaning: { en: 'pages is empty', zh: 'pages 为空' } },
  40220: { meaning: { en: 'data_list is empty', zh: 'data_list 为空' } },
  41003: {
    meaning: { en: 'refresh_token parameter is missing', zh: '缺少 refresh_token' },
    remedy: { en: 'Send the refresh_token parameter.', zh: '加上 refresh_token 参数。' },
  },
  41008: {
    meaning: { en: 'OAuth code is missing', zh: '缺少 code' },
    remedy: { en: 'Send the code that the redirect carried.', zh: '带上跳转地址里的 code。' },
  },
  41028: {
    meaning: { en: 'Bad form_id', zh: 'form_id 无效' },
    remedy: {
      en: 'Use the form_id as the mini program got it, within seven days and for the same fan.',
      zh: '使用小程序获得的原始 form_id，七天内有效且只能发给同一用户。',
    },
  },
  41029: {
    meaning: { en: 'form_id used up', zh: 'form_id 使用次数已满' },
    remedy: {
      en: 'Each form_id serves one message: take a new one, or use subscription messages.',
      zh: '每个 form_id 只能使用一次，请换新的，或改用订阅消息。',
    },
  },
  41030: {
    meaning: { en: 'Page is not in the released mini program', zh: '小程序页面不存在' },
    remedy: {
      en: 'Use a page path of the released version.',
      zh: '使用小程序正式版中的页面路径。',
    },
  },
  41031: { meaning: { en: 'form_id was blocked', zh: 'form_id 被拦截' } },
  41032: {
    meaning: { en: 'form_id refused because of a penalty', zh: '因处罚不能用该 form_id 下发' },
  },
  41033: {
    meaning: { en: 'Only for mini programs created through the API', zh: '仅限接口创建的小程序' },
  },
  41034: {
    meaning: { en: 'form_id refused because of a penalty', zh: '因处罚不能用该 form_id 下发' },
  },
  41035: {
    meaning: { en: 'prepay_id refused because of a penalty', zh: '因处罚不能用 prepay_id 下发' },
  },
  41036: { meaning: { en: 'Bad advertising cid', zh: '广告 cid 参数有误' } },
  41037: { meaning: { en: 'Bad advertising merchant AppID', zh: '广告商户 appid 有误' } },
  41038: { meaning: { en: 'Bad advertising position type', zh: '广告位类型有误' } },
  42002: {
    meaning: { en: 'The OAuth refresh token has expired', zh: 'refresh_token 已过期' },
    remedy: {
      en: 'Send the fan through authorization again; refresh tokens last 30 days.',
      zh: '让用户重新授权；refresh_token 有效期为 30 天。',
    },
  },
  42003: {
    meaning: { en: 'The OAuth code has expired', zh: '授权 code 已过期' },
    remedy: { en: 'Exchange the code within five minutes.', zh: '拿到 code 后五分钟内换取令牌。' },
  },
  42007: {
    meaning: {
      en: 'Fan tokens were revoked, e.g. by a password change',
      zh: '用户改密等原因使授权失效',
    },
    remedy: { en: 'Send the fan through authorization again.', zh: '让用户重新授权。' },
  },
  43016: { meaning: { en: 'Mini program is not verified', zh: '小程序未认证' } },
  45063: { meaning: { en: 'Token is not a mini program token', zh: '令牌不是小程序的' } },
  47004: { meaning: { en: 'Over 1000 pages in one call', zh: '一次提交页面超过 1000' } },
  47005: { meaning: { en: 'Tab bar does not exist', zh: 'tabbar 不存在' } },
  47006: { meaning: { en: 'Daily page quota reached', zh: '当日提交页面达上限' }, retry: 'later' },
  47101: { meaning: { en: 'Over 1000 search results', zh: '搜索结果超过 1000 条' } },
  47102: { meaning: { en: 'Bad next_page_info', zh: 'next_page_info 错误' } },
  47501: { meaning: { en: 'Bad activity_id', zh: 'activity_id 错误' } },
  47502: { meaning: { en: 'Bad target_state', zh: 'target_state 错误' } },
  47503: { meaning: { en: 'Bad version_type', zh: 'version_type 错误' } },
  47504: { meaning: { en: 'activity_id has expired', zh: 'activity_id 已过期' } },
  50001: {
    meaning: { en: 'The fan has not authorized this API', zh: '用户未授权该接口' },
    remedy: { en: 'Ask for the wider OAuth scope.', zh: '申请 scope 更大的网页授权。' },
  },
  60005: { meaning: { en: 'JS API name is empty', zh: 'JS 接口名为空' } },
  60006: { meaning: { en: 'Fan cancelled', zh: '用户取消授权' } },
  60010: {
    meaning: {
      en: 'The semantic request could not be handled; no detail published',
      zh: '语义请求无法处理（官方未细述）',
    },
  },
  60011: {
    meaning: {
      en: 'The semantic request could not be handled; no detail published',
      zh: '语义请求无法处理（官方未细述）',
    },
  },
  60015: {
    meaning: {
      en: 'The semantic request could not be handled; no detail published',
      zh: '语义请求无法处理（官方未细述）',
    },
  },
  65001: { meaning: { en: 'Unknown deep link type', zh: '深链类型未知' } },
  65002: { meaning: { en: 'Deep link not authorized', zh: '深链未授权' } },
  65003: { meaning: { en: 'Bad deep link', zh: '深链错误' } },
  65004: { meaning: { en: 'Deep links of this type are short-lived', zh: '该类深链应为短期' } },
  89008: { meaning: { en: 'Overseas accounts cannot link', zh: '境外账号不能关联' } },
  89009: { meaning: { en: 'Link limit reached', zh: '关联数已满' } },
  89010: { meaning: { en: 'Link request was sent', zh: '关联邀请已发出' } },
  89011: { meaning: { en: 'Nearby mini programs cannot be unlinked', zh: '附近小程序不可解除' } },
  89012: {
    meaning: {
      en: 'Store or mall mini programs cannot be unlinked',
      zh: '门店或商城小程序不可解除',
    },
  },
  89013: { meaning: { en: 'Mini program is banned', zh: '小程序被封禁' } },
  89014: { meaning: { en: 'Version not supported', zh: '版本不支持' } },
  89015: { meaning: { en: 'Already linked', zh: '已关联' } },
  89016: { meaning: { en: 'Limit for the same owner reached', zh: '同主体关联数已满' } },
  89017: { meaning: { en: 'Limit for other owners reached', zh: '不同主体关联数已满' } },
  89018: { meaning: { en: 'Unlink request was sent', zh: '解除邀请已发出' } },
  89035: {
    meaning: { en: 'Linking must start from the Official Account', zh: '需公众号侧发起关联' },
  },
  89245: { meaning: { en: 'Mini program may not be linked', zh: '小程序被禁止关联' } },
  101000: {
    meaning: { en: 'Bad image URL or image', zh: '图片链接无效' },
    remedy: {
      en: 'Send a reachable JPG or PNG, or upload the bytes.',
      zh: '提供可访问的 JPG 或 PNG，或直接上传图片。',
    },
  },
  101001: {
    meaning: { en: 'No document found in the image', zh: '未识别到证件' },
    remedy: {
      en: 'Take a sharper picture that shows the whole document.',
      zh: '拍一张清晰、完整的证件照片。',
    },
  },
  101002: {
    meaning: {
      en: 'Image cannot be decoded or is too large; older tables say the service quota is used up',
      zh: '图片解码失败或过大（旧表为服务额度不足）',
    },
    remedy: { en: 'Keep the image below 2 MB and well-formed.', zh: '图片应完好且小于 2 MB。' },
  },
  101003: {
    meaning: { en: 'Not enough service quota', zh: '服务市场额度不足' },
    remedy: {
      en: 'Buy more calls or wait for the daily free allowance.',
      zh: '购买更多次数，或等待次日的免费额度。',
    },
    retry: 'later',
  },
  7000000: {
    meaning: {
      en: 'The semantic service did not understand the sentence',
      zh: '语义服务未识别该句子',
    },
  },
}
