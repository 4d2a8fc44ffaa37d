/** Words of which keywords and messages are made. */

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

export const places = words(`
  北京 上海 广州 深圳 杭州 成都 武汉 西安 南京 重庆 天津 苏州 长沙 郑州 青岛 沈阳 宁波 昆明 大连
  厦门 合肥 佛山 福州 哈尔滨 济南 温州 长春 石家庄 常州 泉州 南宁 贵阳
`)

export const topics = words(`
  门店 优惠券 会员卡 积分 订单 快递 退款 发票 预约 营业时间 地址 电话 菜单 套餐 新品 抽奖 签到 充值
  余额 账单 课程 报名 成绩 考试 招聘 社保 公积金 挂号 体检 疫苗 停车 违章 机票 酒店 高铁 门票 攻略
  保修 维修 安装 换货 团购 外卖
`)

export const questions = words(`
  查询 办理 怎么办 多少钱 在哪里 什么时候 流程 价格 推荐 取消 修改 说明 规则 入口 领取 兑换 投诉 人工
  进度 续费
`)

export const latinWords = words(`
  coupon order refund vip member store help menu price wifi password invoice delivery points gift
  sale ticket hotel course signup contact warranty repair tracking balance promo event app
`)

/** Said before and after a keyword; no keyword is among them. */
export const openings = ['请问', '你好，', '我想问一下', '麻烦帮我看看', '亲，', 'Hi, ', '那个']
export const endings = ['谢谢', '呢？', '啊', '可以吗', '急！', ' thanks', '，在线等', '吧']

/** Small talk: with a place or a topic before it, it begins like a keyword and is none. */
export const smallTalk = words(`
  今天会不会下雨 的朋友来看我了 好久没去了 的风景真不错 那边冷不冷 真好吃 周末一起去吗 又涨价了
  的同事刚回来 很有意思 改天再说 隔壁新开了一家店
`)
