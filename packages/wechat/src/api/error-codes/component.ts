/** Codes about third-party platforms (第三方平台). */
import type { ErrorCodes } from './error-code.ts'

/** By their numbers. */
export const componentCodes: ErrorCodes = {
  40091: { meaning: { en: 'Bad component ticket', zh: '第三方平台票据无效' } },
  40094: { meaning: { en: 'Bad component credential', zh: '第三方平台凭证无效' } },
  41018: { meaning: { en: 'component_appid is missing', zh: '缺少 component_appid' } },
  41019: { meaning: { en: 'platform_secret is missing', zh: '缺少 platform_secret' } },
  41020: { meaning: { en: 'platform_ticket is missing', zh: '缺少 platform_ticket' } },
  41021: {
    meaning: { en: 'component_access_token is missing', zh: '缺少 component_access_token' },
  },
  42006: {
    meaning: { en: 'The component_access_token has expired', zh: 'component_access_token 已过期' },
    remedy: {
      en: 'Fetch a new component_access_token with the latest verify ticket.',
      zh: '用最新的 component_verify_ticket 重新获取 component_access_token。',
    },
    retry: 'refresh-token',
  },
  61000: { meaning: { en: 'Bad component type', zh: '第三方类型无效' } },
  61001: {
    meaning: { en: 'Component type does not match its AppID', zh: '第三方类型与 AppID 不符' },
  },
  61002: { meaning: { en: 'Component has no customer service', zh: '第三方未开放客服' } },
  61003: {
    meaning: { en: 'The account has not authorized this platform', zh: '账号未授权给该第三方平台' },
    remedy: { en: 'Send the administrator through authorization again.', zh: '请管理员重新授权。' },
  },
  61004: {
    meaning: { en: 'Caller IP is not registered', zh: '来源 IP 未登记' },
    remedy: {
      en: 'Add the address to the IP whitelist of the platform or account.',
      zh: '把来源 IP 加入第三方平台或公众号的白名单。',
    },
  },
  61005: {
    meaning: { en: 'The verify ticket has expired', zh: '验证票据已过期' },
    remedy: {
      en: 'Wait for the next push (every ten minutes) or ask for one with the start-push call.',
      zh: '等待下一次推送（每十分钟一次），或调用启动推送接口。',
    },
    retry: 'later',
  },
  61006: {
    meaning: { en: 'The verify ticket is invalid', zh: '验证票据无效' },
    remedy: {
      en: 'Use the newest ticket pushed to the platform.',
      zh: '使用最近一次推送的 ticket。',
    },
    retry: 'later',
  },
  61007: {
    meaning: { en: 'The API is not granted to the platform', zh: '接口未授权给第三方平台' },
    remedy: {
      en: 'Ask the account to grant the permission set of this API.',
      zh: '请公众号授予该接口所属的权限集。',
    },
  },
  61008: { meaning: { en: 'Duplicate request key', zh: '第三方请求键重复' } },
  61009: {
    meaning: { en: 'Authorization code is invalid', zh: '授权码无效' },
    remedy: { en: 'Start the authorization again.', zh: '重新发起授权。' },
  },
  61010: {
    meaning: { en: 'Authorization code has expired', zh: '授权码已过期' },
    remedy: { en: 'Start the authorization again.', zh: '重新发起授权。' },
  },
  61011: {
    meaning: { en: 'Bad platform', zh: '第三方平台无效' },
    remedy: { en: 'Check component_appid and its state.', zh: '核对 component_appid 及平台状态。' },
  },
  61012: {
    meaning: { en: 'Bad option name', zh: '选项名无效' },
    remedy: {
      en: 'Use location_report, voice_recognize or customer_service.',
      zh: '填写 location_report、voice_recognize 或 customer_service。',
    },
  },
  61013: {
    meaning: { en: 'Bad option value', zh: '选项值无效' },
    remedy: {
      en: 'Use a value that the option has: the page of the call lists them.',
      zh: '使用该选项支持的取值，见接口文档。',
    },
  },
  61014: {
    meaning: { en: 'A component_access_token is required', zh: '须用第三方平台令牌' },
    remedy: {
      en: 'Send component_access_token on platform calls.',
      zh: '第三方平台接口要使用 component_access_token。',
    },
  },
  61015: {
    meaning: { en: 'An account token is required', zh: '须用账号令牌' },
    remedy: {
      en: 'Send the authorizer token on account calls.',
      zh: '代公众号调用的接口要使用 authorizer_access_token。',
    },
  },
  61016: {
    meaning: {
      en: 'Permission set must be confirmed by the platform',
      zh: '权限集需第三方平台确认',
    },
    remedy: {
      en: 'Confirm the permission set for this account with component.confirmAuthorization.',
      zh: '用 component.confirmAuthorization 为该账号确认此权限集。',
    },
  },
  61017: { meaning: { en: 'Permission set is not granted', zh: '权限集未授权' } },
  61018: {
    meaning: { en: 'Already confirmed', zh: '已确认' },
    remedy: {
      en: 'Nothing to do: the permission set was confirmed before.',
      zh: '无需处理，该权限集此前已确认。',
    },
  },
  61019: {
    meaning: { en: 'No confirmation needed', zh: '无需确认' },
    remedy: {
      en: 'Nothing to do: this permission set works without confirmation.',
      zh: '无需处理，该权限集不用确认。',
    },
  },
  61020: {
    meaning: { en: 'Bad parameter', zh: '参数错误' },
    remedy: {
      en: 'Compare every field with the page of the call; funcscope_category_id is the number of one permission set.',
      zh: '逐项对照接口文档，funcscope_category_id 为单个权限集的编号。',
    },
  },
  61021: {
    meaning: { en: 'Cannot confirm', zh: '不能确认' },
    remedy: {
      en: 'Ask component.getAuthorizerInfo whether the account authorized this permission set at all.',
      zh: '用 component.getAuthorizerInfo 查询账号是否授权了该权限集。',
    },
  },
  61022: {
    meaning: { en: 'Cannot submit again', zh: '不能重复提交' },
    remedy: {
      en: 'Do not submit again; wait for the result of the first.',
      zh: '不要重复提交，请等待上一次的结果。',
    },
  },
  61023: {
    meaning: { en: 'The authorizer refresh token is invalid', zh: '授权方刷新令牌无效' },
    remedy: {
      en: 'Have the account authorize again, or read the token with the account list call.',
      zh: '请公众号重新授权，或从已授权账号列表接口读取令牌。',
    },
  },
  61024: {
    meaning: { en: 'Use the component call to get this token', zh: '须用第三方平台接口取令牌' },
  },
  61025: {
    meaning: { en: 'Option is read-only', zh: '只读选项' },
    remedy: {
      en: 'Change it in the account’s console: the platform can only read this option.',
      zh: '该选项只能由账号在公众平台修改，第三方平台只能读取。',
    },
  },
  61026: { meaning: { en: 'Registration refused', zh: '禁止注册' } },
  61027: { meaning: { en: 'Registration limit reached', zh: '注册数超限' }, retry: 'later' },
  61028: { meaning: { en: 'Platform is not published', zh: '第三方平台未全网发布' } },
  61029: { meaning: { en: 'Platform must be published again', zh: '第三方平台需重新发布' } },
  61030: { meaning: { en: 'Authorization may not be cancelled', zh: '不允许取消授权' } },
  61051: { meaning: { en: 'Bad real-name type', zh: '实名类型无效' } },
  61052: { meaning: { en: 'Verification is required', zh: '需要认证' } },
  61053: { meaning: { en: 'Real-name limit reached', zh: '实名次数超限' } },
  61054: { meaning: { en: 'Real name is blocked', zh: '实名主体在黑名单' } },
  61055: { meaning: { en: 'Monthly quota used up', zh: '当月次数用尽' }, retry: 'later' },
  61056: { meaning: { en: 'copy_wx_verify is required', zh: '缺少 copy_wx_verify' } },
  61058: {
    meaning: { en: 'Bad ticket', zh: '票据无效' },
    remedy: {
      en: 'Send the administrator through the confirmation page again; the ticket that comes back works once.',
      zh: '请管理员重新走一遍确认页面，返回的 ticket 只能使用一次。',
    },
  },
  61061: { meaning: { en: 'Overseas accounts refused', zh: '境外账号不允许' } },
  61063: { meaning: { en: 'Administrator limit reached', zh: '管理员数超限' } },
  61064: { meaning: { en: 'Administrator is blocked', zh: '管理员在黑名单' } },
  61065: { meaning: { en: 'Identity card limit reached', zh: '身份证次数超限' } },
  61066: { meaning: { en: 'Identity card is blocked', zh: '身份证在黑名单' } },
  61067: { meaning: { en: 'Mobile number limit reached', zh: '手机号次数超限' } },
  61068: { meaning: { en: 'Mobile number is blocked', zh: '手机号在黑名单' } },
  61069: { meaning: { en: 'Bad administrator', zh: '管理员无效' } },
  61070: {
    meaning: { en: 'Name, identity card and WeChat do not match', zh: '姓名、证件与微信不一致' },
    remedy: {
      en: 'Let the legal person check name and identity card, and that the WeChat id is bound to the same person.',
      zh: '请法人核对姓名和身份证，并确认微信号已用同一人实名。',
    },
  },
  89000: {
    meaning: { en: 'The account is bound to an Open Platform account', zh: '账号已绑定开放平台' },
  },
  89001: { meaning: { en: 'Owners differ', zh: '主体不同' } },
  89002: { meaning: { en: 'No Open Platform account is bound', zh: '未绑定开放平台' } },
  89003: {
    meaning: {
      en: 'The Open Platform account was not made by API',
      zh: '该开放平台账号不是接口创建',
    },
  },
  89004: { meaning: { en: 'Binding limit reached', zh: '绑定数量已满' } },
  89005: { meaning: { en: 'Adding videos is banned', zh: '没有添加视频能力' } },
  89006: { meaning: { en: 'Uploading videos is banned', zh: '没有上传视频能力' } },
  89007: { meaning: { en: 'Mini program quota reached', zh: '小程序额度已满' } },
  89247: {
    meaning: { en: 'Internal error', zh: '内部错误' },
    remedy: {
      en: 'Repeat the call after a while; if it stays, ask WeChat’s support with the rid.',
      zh: '稍后重试；若持续出现，凭 rid 联系微信客服。',
    },
    retry: 'backoff',
  },
  89248: {
    meaning: { en: 'Bad code_type', zh: 'code_type 与证件号不符' },
    remedy: {
      en: 'Choose the code_type that fits the company’s code: 1 for 18 digits, 2 for 9, 3 for 15.',
      zh: '按企业代码选择 code_type：18 位填 1，9 位填 2，15 位填 3。',
    },
  },
  89249: {
    meaning: {
      en: 'A task for this owner is running; try again after a day',
      zh: '同主体任务进行中',
    },
    remedy: {
      en: 'Wait for the task under way, a day at most, before asking again for this owner.',
      zh: '等待进行中的任务结束（最长一天）后再为该主体提交。',
    },
    retry: 'later',
  },
  89250: {
    meaning: { en: 'Task not found', zh: '未找到该任务' },
    remedy: {
      en: 'Check the fields that name the task, and register again if it has ended.',
      zh: '核对任务参数；若任务已结束，请重新注册。',
    },
  },
  89251: {
    meaning: { en: 'Waiting for the legal person', zh: '等待法人验证' },
    remedy: {
      en: 'Ask the legal person to confirm in WeChat within 24 hours.',
      zh: '请法人在 24 小时内于微信中完成验证。',
    },
    retry: 'later',
  },
  89252: {
    meaning: {
      en: 'Consistency check of person and company is running',
      zh: '法人与企业信息一致性校验中',
    },
    remedy: {
      en: 'Wait for the result, which is pushed to the platform.',
      zh: '等待校验结果，会推送给第三方平台。',
    },
    retry: 'later',
  },
  89253: {
    meaning: {
      en: 'The call page says a parameter is missing, the global table says the consistency check is running',
      zh: '接口页写作缺少参数，总表写作一致性校验中',
    },
    remedy: {
      en: 'Check that all fields are sent; if they are, wait for the result, which is pushed to the platform.',
      zh: '确认参数齐全；若已齐全，请等待推送的校验结果。',
    },
  },
  89254: {
    meaning: { en: 'The platform lacks a permission set', zh: '缺少第三方平台权限' },
    remedy: {
      en: 'Add the permission set that the page of the call names to the platform in its console.',
      zh: '在第三方平台后台勾选接口文档要求的权限集。',
    },
  },
  89255: {
    meaning: { en: 'Bad company code', zh: '企业代码无效' },
    remedy: {
      en: 'Check the company’s code against its business licence, and its kind against code_type.',
      zh: '对照营业执照核对企业代码，并检查 code_type。',
    },
  },
  89256: { meaning: { en: 'Bad token information', zh: '令牌信息有误' } },
}
