/** Codes about shop assistants (导购). */
import type { ErrorCodes } from './error-code.ts'

/** By their numbers. */
export const guideCodes: ErrorCodes = {
  9300801: { meaning: { en: 'Bad WeChat id', zh: '微信号无效' } },
  9300802: { meaning: { en: 'Guide function is not enabled', zh: '服务号未开通导购' } },
  9300803: { meaning: { en: 'Already a guide', zh: '已是导购' } },
  9300804: { meaning: { en: 'Not a guide', zh: '不是导购' } },
  9300805: { meaning: { en: 'Guide of another account', zh: '已是其他账号的导购' } },
  9300806: { meaning: { en: 'Follower and guide are not bound', zh: '粉丝与导购没有绑定' } },
  9300807: { meaning: { en: 'Tag value is not among the options', zh: '标签值不在可选值中' } },
  9300808: { meaning: { en: 'Tag value not found', zh: '标签值不存在' } },
  9300809: { meaning: { en: 'Display tag value not found', zh: '展示标签值不存在' } },
  9300810: { meaning: { en: 'Guide nickname exceeds 16 characters', zh: '导购昵称超过 16 字' } },
  9300811: {
    meaning: { en: 'Pictures must come from the WeChat picture host', zh: '图片须为微信素材域名' },
  },
  9300812: { meaning: { en: 'Guide limit reached', zh: '导购数已满' } },
  9300813: { meaning: { en: 'Follower limit of the guide reached', zh: '导购粉丝数已满' } },
  9300814: { meaning: { en: 'Too many banned words', zh: '敏感词数已满' } },
  9300815: { meaning: { en: 'Too many quick replies', zh: '快捷回复数已满' } },
  9300816: { meaning: { en: 'Too many texts', zh: '文字素材数已满' } },
  9300817: { meaning: { en: 'Too many mini program cards', zh: '小程序卡片素材数已满' } },
  9300818: { meaning: { en: 'Too many pictures', zh: '图片素材数已满' } },
  9300819: { meaning: { en: 'Bad mediaid', zh: 'mediaid 错误' } },
  9300820: { meaning: { en: 'Too many searchable tag kinds', zh: '可查询标签类别已满' } },
  9300821: { meaning: { en: 'Card AppID not allowed', zh: '卡片 appid 不符合要求' } },
  9300822: { meaning: { en: 'Bad tag kind name', zh: '标签类别名无效' } },
  9300823: { meaning: { en: 'Bad time of the chat query', zh: '聊天记录时间参数错误' } },
  9300824: { meaning: { en: 'Automatic reply too long', zh: '自动回复过长' } },
  9300825: { meaning: { en: 'Bad guide group id', zh: '导购分组编号错误' } },
  9300826: { meaning: { en: 'Under maintenance', zh: '维护中' }, retry: 'later' },
}
