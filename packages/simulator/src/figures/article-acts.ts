/** What fans do with articles, and where they come upon them, in the words of WeChat’s statistics. */

/** 在看 is zaikan, 点赞 like, 收藏 collection, 阅读原文 redirect_ori_page. */
export const articleActs = [
  'read',
  'share',
  'zaikan',
  'like',
  'collection',
  'redirect_ori_page',
] as const

export type ArticleAct = (typeof articleActs)[number]

export const scenes = [
  '公众号消息',
  '聊天会话',
  '朋友圈',
  '公众号主页',
  '其他',
  '推荐',
  '搜一搜',
] as const

export type Scene = (typeof scenes)[number]
