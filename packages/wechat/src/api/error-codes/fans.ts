/** Codes about fans, tags, QR codes and figures (用户、标签、二维码、数据). */
import type { ErrorCodes } from './error-code.ts'

/** By their numbers. */
export const fansCodes: ErrorCodes = {
  40039: {
    meaning: { en: 'URL has a bad length', zh: '链接长度不对' },
    remedy: { en: 'Shorten the address, or leave it out.', zh: '缩短链接，或不填。' },
  },
  40048: {
    meaning: { en: 'URL domain is not allowed', zh: '链接域名不可用' },
    remedy: {
      en: 'Use a domain registered for the account and allowed by WeChat.',
      zh: '使用公众号已登记、微信允许的域名。',
    },
  },
  40050: {
    meaning: { en: 'Bad group id', zh: '分组编号无效' },
    remedy: {
      en: 'List the groups and use an existing id.',
      zh: '先查询分组列表，再使用其中的编号。',
    },
  },
  40051: {
    meaning: { en: 'Bad group name', zh: '分组名称不合法' },
    remedy: {
      en: 'Use a non-empty name within 30 characters.',
      zh: '分组名不能为空，且不超过 30 个字。',
    },
  },
  40052: {
    meaning: { en: 'Bad action_name', zh: 'action_name 无效' },
    remedy: {
      en: 'Use one of the four documented QR code actions.',
      zh: '使用文档列出的四种二维码 action_name 之一。',
    },
  },
  40053: {
    meaning: {
      en: 'Bad action_info, or the permanent codes are used up',
      zh: 'action_info 无效，或永久码已用尽',
    },
    remedy: {
      en: 'Check scene_id and scene_str against the action; with 100,000 permanent codes made, only temporary ones are left.',
      zh: '核对 scene_id、scene_str 与 action_name 是否匹配；永久码满 10 万个后只能生成临时码。',
    },
  },
  40129: {
    meaning: { en: 'Bad scene', zh: '场景值无效' },
    remedy: {
      en: 'Use a scene_id from 1 to 100,000 for a permanent code, or a scene_str of 1 to 64 characters.',
      zh: '永久码的 scene_id 为 1 至 100000；scene_str 为 1 至 64 个字符。',
    },
  },
  45016: {
    meaning: { en: 'System groups cannot be edited', zh: '系统分组不可修改' },
    remedy: { en: 'Leave groups 0, 1 and 2 alone.', zh: '不要修改编号为 0、1、2 的系统分组。' },
  },
  45017: { meaning: { en: 'Group name too long', zh: '分组名过长' } },
  45018: { meaning: { en: 'Too many groups', zh: '分组数量已满' } },
  45029: {
    meaning: { en: 'Too many QR codes', zh: '二维码数量已满' },
    remedy: {
      en: 'Use temporary codes: an account has at most 100,000 permanent ones, and they cannot be deleted.',
      zh: '改用临时二维码：永久码最多 10 万个，且不能删除。',
    },
  },
  45056: {
    meaning: { en: 'Too many tags', zh: '标签数量已满' },
    remedy: { en: 'Delete unused tags: 100 is the limit.', zh: '删除不用的标签：最多 100 个。' },
  },
  45057: {
    meaning: {
      en: 'The tag has over 100,000 fans and cannot be deleted',
      zh: '标签下粉丝超过 10 万，不可直接删除',
    },
    remedy: {
      en: 'Remove fans from the tag before deleting it.',
      zh: '先移除标签下的粉丝，再删除标签。',
    },
  },
  45058: {
    meaning: { en: 'System tags (0, 1, 2) cannot be edited', zh: '系统标签不可修改' },
    remedy: { en: 'Leave tags 0, 1 and 2 alone.', zh: '不要修改编号为 0、1、2 的系统标签。' },
  },
  45059: {
    meaning: { en: 'The fan has too many tags', zh: '用户标签数已满' },
    remedy: {
      en: 'A fan holds at most 20 tags; remove one first.',
      zh: '每个用户最多 20 个标签，先去掉一个。',
    },
  },
  45157: {
    meaning: { en: 'Tag name is empty, duplicate or illegal', zh: '标签名为空、重复或不合法' },
    remedy: {
      en: 'Choose another name, unlike existing tags.',
      zh: '换一个与现有标签不同的名称。',
    },
  },
  45158: {
    meaning: { en: 'Tag name is too long', zh: '标签名过长' },
    remedy: { en: 'Keep the name within 30 characters.', zh: '名称不超过 30 个字。' },
  },
  45159: {
    meaning: { en: 'Tag does not exist', zh: '标签编号无效' },
    remedy: {
      en: 'List the tags and use an existing id.',
      zh: '先查询标签列表，再使用其中的编号。',
    },
  },
  45169: {
    meaning: { en: 'Too many OpenIDs in the request', zh: 'openid 过多' },
    remedy: { en: 'Send at most 50 OpenIDs.', zh: '每次最多 50 个 openid。' },
  },
  45171: {
    meaning: {
      en: 'Some OpenIDs failed; they are listed in the answer',
      zh: '部分 openid 处理失败',
    },
    remedy: {
      en: 'Retry only the OpenIDs listed in the answer after checking that they still follow.',
      zh: '核对返回列表中的 openid 是否仍在关注，然后只重试这些。',
    },
  },
  61500: {
    meaning: { en: 'Dates are not YYYY-MM-DD', zh: '日期格式错误' },
    remedy: { en: 'Send YYYY-MM-DD in both fields.', zh: '两个日期都用 YYYY-MM-DD。' },
  },
  61501: {
    meaning: { en: 'The date range is too long, reversed, or reaches today', zh: '日期范围错误' },
    remedy: {
      en: 'Ask for yesterday at the latest and keep inside the span of the call.',
      zh: '最晚只能查到昨天，并且不超过接口的最大跨度。',
    },
  },
  61502: { meaning: { en: 'Mini games have no data API', zh: '小游戏不支持数据接口' } },
  61503: {
    meaning: { en: 'Figures are not computed yet', zh: '数据尚未就绪' },
    remedy: { en: 'Ask again after 08:00 Beijing time.', zh: '北京时间八点后再查。' },
    retry: 'later',
  },
  63178: {
    meaning: { en: 'Wrong AppID', zh: 'appid 不正确' },
    remedy: {
      en: 'Send the old account’s AppID with the new account’s token after a finished migration.',
      zh: '迁移完成后，用新账号的令牌和旧账号的 AppID 调用。',
    },
  },
  63179: { meaning: { en: 'Too many OpenIDs', zh: 'openid 数量超限' } },
  63180: { meaning: { en: 'App message not found', zh: '图文消息不存在' } },
  63181: { meaning: { en: 'End of history', zh: '历史消息已到末尾' } },
  63182: { meaning: { en: 'openid_list is empty', zh: 'openid_list 为空' } },
  85066: { meaning: { en: 'Bad link prefix', zh: '链接格式错误' } },
  85068: { meaning: { en: 'A test link is not under the prefix', zh: '测试链接不在规则之下' } },
  85069: {
    meaning: { en: 'The verification file was not found', zh: '校验文件检测失败' },
    remedy: {
      en: 'Place the file at the root of the domain before adding the rule.',
      zh: '先把校验文件放到域名根目录，再添加规则。',
    },
  },
  85070: { meaning: { en: 'Link is blocked', zh: '链接被封禁' } },
  85071: { meaning: { en: 'Link was added before', zh: '链接已添加' } },
  85072: { meaning: { en: 'Link belongs to someone else', zh: '链接被他人占用' } },
  85073: { meaning: { en: 'Too many rules', zh: '规则数量已满' } },
  85074: { meaning: { en: 'Mini program or rule is not published', zh: '小程序或规则未发布' } },
  85075: { meaning: { en: 'Owner type may not use this function', zh: '主体类型不能使用' } },
  85076: {
    meaning: { en: 'ICP filing check of the link failed', zh: '链接域名备案检查失败' },
    remedy: {
      en: 'Make sure the domain has an ICP filing; a new filing takes about three working days to be seen.',
      zh: '确认域名已备案；新备案约三个工作日后可查到。',
    },
  },
  85095: {
    meaning: {
      en: 'Rule data is abnormal; delete and add it again',
      zh: '数据异常，需删除后重加规则',
    },
  },
  886000: {
    meaning: { en: 'Monthly publish quota (100) used up', zh: '当月发布次数用尽' },
    retry: 'later',
  },
  886001: { meaning: { en: 'System busy', zh: '系统繁忙' }, retry: 'backoff' },
  9410010: {
    meaning: { en: 'Long text exceeds 4 KB', zh: '长信息超过 4KB' },
    remedy: { en: 'Keep long_data within 4 KB.', zh: 'long_data 不超过 4 KB。' },
  },
  9410011: {
    meaning: { en: 'Expiry exceeds 30 days', zh: '有效期超过 30 天' },
    remedy: { en: 'Keep expire_seconds within 2592000.', zh: 'expire_seconds 不超过 2592000。' },
  },
  9410012: {
    meaning: { en: 'Short key not found or expired', zh: '短码不存在或过期' },
    remedy: { en: 'Create a new short key.', zh: '重新生成短 key。' },
  },
  268487001: { meaning: { en: 'System busy', zh: '系统繁忙' }, retry: 'backoff' },
  268487002: {
    meaning: { en: 'System busy', zh: '系统繁忙' },
    remedy: {
      en: 'Repeat the call after a while, with the same next_openid.',
      zh: '稍后用相同的 next_openid 重试。',
    },
    retry: 'backoff',
  },
}
