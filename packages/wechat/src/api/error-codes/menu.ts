/** Codes about menus (自定义菜单). */
import type { ErrorCodes } from './error-code.ts'

/** By their numbers. */
export const menuCodes: ErrorCodes = {
  40015: {
    meaning: { en: 'Unsupported menu type', zh: '菜单类型不支持' },
    remedy: { en: 'Use a documented button type.', zh: '使用文档列出的按钮类型。' },
  },
  40016: {
    meaning: { en: 'Wrong number of first-level buttons', zh: '一级菜单个数不对' },
    remedy: { en: 'Send one to three first-level buttons.', zh: '一级菜单应为 1 到 3 个。' },
  },
  40017: {
    meaning: { en: 'Bad button type', zh: '按钮类型不对' },
    remedy: {
      en: 'Set type to a documented value or give the button sub_button children.',
      zh: 'type 填写文档列出的值，或者给按钮加上 sub_button。',
    },
  },
  40018: {
    meaning: { en: 'First-level button name is empty or too long', zh: '一级按钮名称长度不对' },
    remedy: {
      en: 'Keep names within 16 bytes on the first level.',
      zh: '一级菜单名称不超过 16 个字节。',
    },
  },
  40019: {
    meaning: { en: 'Button key is empty or too long', zh: '按钮 key 长度不对' },
    remedy: { en: 'Keep key between 1 and 128 bytes.', zh: 'key 应为 1 到 128 个字节。' },
  },
  40020: {
    meaning: { en: 'Button URL is empty or too long', zh: '按钮链接长度不对' },
    remedy: { en: 'Keep url within 1024 bytes.', zh: 'url 不超过 1024 个字节。' },
  },
  40021: { meaning: { en: 'Bad menu version', zh: '菜单版本号不对' } },
  40022: { meaning: { en: 'Menus nested too deeply', zh: '子菜单层级不对' } },
  40023: {
    meaning: { en: 'Wrong number of second-level buttons', zh: '二级菜单个数不对' },
    remedy: {
      en: 'Send one to five second-level buttons per parent.',
      zh: '每个一级菜单下应有 1 到 5 个二级菜单。',
    },
  },
  40024: {
    meaning: { en: 'Bad second-level button type', zh: '二级按钮类型不对' },
    remedy: {
      en: 'Use one of the types that the page lists; a button below another has no buttons of its own.',
      zh: '使用文档列出的类型；二级按钮下不能再有按钮。',
    },
  },
  40025: {
    meaning: { en: 'Second-level button name is empty or too long', zh: '二级按钮名称长度不对' },
    remedy: {
      en: 'Keep names within 60 bytes on the second level.',
      zh: '二级菜单名称不超过 60 个字节。',
    },
  },
  40026: {
    meaning: { en: 'Second-level button key has a bad length', zh: '二级按钮 key 长度不对' },
    remedy: {
      en: 'Give the button below another a key of 1 to 128 bytes.',
      zh: '二级按钮的 key 须为 1 至 128 字节。',
    },
  },
  40027: {
    meaning: { en: 'Second-level button URL has a bad length', zh: '二级按钮链接长度不对' },
    remedy: {
      en: 'Give the button below another an address of at most 1,024 bytes.',
      zh: '二级按钮的链接不能超过 1024 字节。',
    },
  },
  40028: { meaning: { en: 'Account may not use the menu API', zh: '账号不能使用自定义菜单接口' } },
  40054: {
    meaning: { en: 'Second-level button URL domain is not allowed', zh: '二级按钮链接域名不可用' },
    remedy: {
      en: 'Use an address whose domain is not blocked in WeChat, and that begins with http:// or https://.',
      zh: '使用未被微信封禁的域名，链接以 http:// 或 https:// 开头。',
    },
  },
  40055: {
    meaning: { en: 'Button URL domain is not allowed', zh: '按钮链接域名不可用' },
    remedy: {
      en: 'Use an address whose domain is not blocked in WeChat, and that begins with http:// or https://.',
      zh: '使用未被微信封禁的域名，链接以 http:// 或 https:// 开头。',
    },
  },
  40117: {
    meaning: { en: 'Button media_id has a bad length', zh: '按钮 media_id 长度不对' },
    remedy: {
      en: 'Copy the media_id of the button whole from a permanent material.',
      zh: '按钮的 media_id 须从永久素材完整复制。',
    },
  },
  40118: {
    meaning: {
      en: 'Second-level button media_id has a bad length',
      zh: '二级按钮 media_id 长度不对',
    },
    remedy: {
      en: 'Copy the media_id of the button below another whole from a permanent material.',
      zh: '二级按钮的 media_id 须从永久素材完整复制。',
    },
  },
  40119: {
    meaning: { en: 'Button type not usable here', zh: '按钮类型使用不当' },
    remedy: {
      en: 'Choose another type for this button: not every account may use each, and one with buttons below has none.',
      zh: '更换按钮类型：部分类型需要权限，含二级按钮的一级按钮不能有类型。',
    },
  },
  40120: {
    meaning: { en: 'Second-level button type not usable here', zh: '二级按钮类型使用不当' },
    remedy: {
      en: 'Choose another type for the button below another: not every account may use each.',
      zh: '更换二级按钮的类型：部分类型需要权限。',
    },
  },
  40121: {
    meaning: {
      en: 'Material of a view_limited button has the wrong type',
      zh: 'view_limited 的素材类型不对',
    },
    remedy: {
      en: 'Give view_limited a permanent material that is an article; for other material use media_id.',
      zh: 'view_limited 只能使用图文类永久素材，其他素材请用 media_id。',
    },
  },
  41007: {
    meaning: { en: 'sub_menu data is missing', zh: '缺少子菜单' },
    remedy: {
      en: 'Send sub_button children or drop the empty field.',
      zh: '加上 sub_button，或去掉空字段。',
    },
  },
  45010: {
    meaning: { en: 'Too many menus created', zh: '菜单创建次数超限' },
    remedy: {
      en: 'Wait for the next day, and set a menu only when it has changed.',
      zh: '等到次日；只在菜单有变化时才创建。',
    },
    retry: 'later',
  },
  45048: { meaning: { en: 'Menu uses an invalid type', zh: '菜单使用了不可用的类型' } },
  45064: {
    meaning: { en: 'Menu uses a mini program that is not linked', zh: '菜单中的小程序未关联' },
    remedy: { en: 'Link the mini program to the account first.', zh: '先把小程序关联到公众号。' },
  },
  46002: { meaning: { en: 'Menu version does not exist', zh: '菜单版本不存在' } },
  46003: {
    meaning: { en: 'No menu has been created', zh: '菜单不存在' },
    remedy: { en: 'Create a menu first.', zh: '先创建菜单。' },
  },
  65301: {
    meaning: { en: 'No conditional menu has this menuid', zh: '没有该 menuid 的个性化菜单' },
    remedy: { en: 'Read menu.get for current ids.', zh: '先用 menu.get 查询现有的 menuid。' },
  },
  65302: {
    meaning: { en: 'No such fan', zh: '没有该用户' },
    remedy: {
      en: 'Check the WeChat id or OpenID; the person must follow the account.',
      zh: '核对微信号或 openid，对方须已关注本公众号。',
    },
  },
  65303: {
    meaning: { en: 'A default menu must exist first', zh: '没有默认菜单' },
    remedy: {
      en: 'Create the default menu before conditional ones.',
      zh: '先创建默认菜单，再创建个性化菜单。',
    },
  },
  65304: {
    meaning: { en: 'matchrule is empty', zh: 'matchrule 为空' },
    remedy: {
      en: 'Set tag_id or client_platform_type.',
      zh: '填写 tag_id 或 client_platform_type。',
    },
  },
  65305: {
    meaning: { en: 'Too many conditional menus', zh: '个性化菜单数量受限' },
    remedy: { en: 'Delete unused conditional menus.', zh: '删除不用的个性化菜单。' },
  },
  65306: {
    meaning: { en: 'The account has no conditional menus', zh: '账号不支持个性化菜单' },
    remedy: { en: 'Use a verified account.', zh: '换用已认证的账号。' },
  },
  65307: {
    meaning: { en: 'Conditional menu is empty', zh: '个性化菜单为空' },
    remedy: { en: 'Send at least one button.', zh: '至少要有一个按钮。' },
  },
  65308: {
    meaning: { en: 'A button has no action', zh: '按钮缺少动作' },
    remedy: {
      en: 'Give every leaf button a type with its fields.',
      zh: '每个末级按钮都要有 type 和对应字段。',
    },
  },
  65309: {
    meaning: { en: 'Conditional menus are switched off', zh: '个性化菜单已关闭' },
    remedy: { en: 'Turn conditional menus on in the console.', zh: '在后台打开个性化菜单。' },
  },
  65310: {
    meaning: { en: 'Province or city without country', zh: '填写省市时缺少国家' },
    remedy: {
      en: 'Leave the place out: conditions by place are retired. Use a tag.',
      zh: '地区条件已停用，请去掉并改用标签。',
    },
  },
  65311: {
    meaning: { en: 'City without province', zh: '填写城市时缺少省份' },
    remedy: {
      en: 'Leave the place out: conditions by place are retired. Use a tag.',
      zh: '地区条件已停用，请去掉并改用标签。',
    },
  },
  65312: {
    meaning: { en: 'Bad country', zh: '国家不合法' },
    remedy: {
      en: 'Leave the place out: conditions by place are retired. Use a tag.',
      zh: '地区条件已停用，请去掉并改用标签。',
    },
  },
  65313: {
    meaning: { en: 'Bad province', zh: '省份不合法' },
    remedy: {
      en: 'Leave the place out: conditions by place are retired. Use a tag.',
      zh: '地区条件已停用，请去掉并改用标签。',
    },
  },
  65314: {
    meaning: { en: 'Bad city', zh: '城市不合法' },
    remedy: {
      en: 'Leave the place out: conditions by place are retired. Use a tag.',
      zh: '地区条件已停用，请去掉并改用标签。',
    },
  },
  65315: { meaning: { en: 'Not a follower', zh: '不是粉丝' } },
  65316: {
    meaning: { en: 'Menus link to more than three external domains', zh: '外跳域名超过 3 个' },
    remedy: {
      en: 'Use at most three link domains over all menus.',
      zh: '所有菜单合计最多外跳三个域名。',
    },
  },
  65317: {
    meaning: { en: 'Contains a bad URL', zh: '含不合法链接' },
    remedy: { en: 'Use absolute http or https links.', zh: '使用完整的 http 或 https 地址。' },
  },
  65318: {
    meaning: { en: 'UTF-8 is required', zh: '须用 UTF-8' },
    remedy: {
      en: 'Send the body in UTF-8, with the characters themselves and not as escapes.',
      zh: '请求体使用 UTF-8 编码，直接写字符，不要转义。',
    },
  },
  65319: { meaning: { en: 'Creating menus is not allowed', zh: '不允许创建菜单' } },
  65320: {
    meaning: { en: 'Match rule is refused for privacy', zh: '匹配规则涉及隐私，已不支持' },
    remedy: {
      en: 'Use tag_id or client_platform_type only.',
      zh: '只使用 tag_id 或 client_platform_type。',
    },
  },
}
