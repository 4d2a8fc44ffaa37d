/** The public templates that this simulator knows: those of the old library, and of categories. */

/** Of the old library (模板库), chosen by industry. */
interface LibraryTemplate {
  readonly short: string
  readonly title: string
  readonly content: string
  readonly example: string
}

export const libraryTemplates: readonly LibraryTemplate[] = [
  {
    short: 'TM00015',
    title: '订单支付成功',
    content:
      '{{first.DATA}}\n支付金额：{{orderMoneySum.DATA}}\n商品信息：{{orderProductName.DATA}}\n{{Remark.DATA}}',
    example: '您的订单已支付成功\n支付金额：30.00元\n商品信息：红色雨伞\n欢迎再次购买',
  },
  {
    short: 'OPENTM200565259',
    title: '订单发货提醒',
    content:
      '{{first.DATA}}\n订单编号：{{keyword1.DATA}}\n物流公司：{{keyword2.DATA}}\n物流单号：{{keyword3.DATA}}\n{{remark.DATA}}',
    example: '您的订单已发货\n订单编号：1024\n物流公司：顺丰\n物流单号：SF1024\n请注意查收',
  },
  {
    short: 'OPENTM207498902',
    title: '预约成功通知',
    content:
      '{{first.DATA}}\n预约项目：{{keyword1.DATA}}\n预约时间：{{keyword2.DATA}}\n{{remark.DATA}}',
    example: '预约成功\n预约项目：理发\n预约时间：周六 10:00\n请准时到店',
  },
]

interface Keyword {
  readonly kid: number
  readonly name: string
  readonly example: string
  /** The kind of its values. */
  readonly rule: string
}

/** Of a category (类目模板), for template messages and for subscription notices alike. */
export interface CategoryTemplate {
  readonly tid: number
  readonly title: string
  /** 2 one-time, 3 long-term. */
  readonly type: 2 | 3
  readonly categoryId: string
  readonly keywords: readonly Keyword[]
}

export const categories = [
  { id: 307, name: '商家自营 > 服装/鞋/箱包' },
  { id: 612, name: '餐饮 > 点餐平台' },
] as const

function keywords(...words: readonly [string, string, string][]): Keyword[] {
  return words.map(([name, rule, example], place) => ({ kid: place + 1, name, rule, example }))
}

export const categoryTemplates: readonly CategoryTemplate[] = [
  {
    tid: 99,
    title: '订单发货通知',
    type: 2,
    categoryId: '307',
    keywords: keywords(
      ['商品名称', 'thing', '红色雨伞'],
      ['订单号', 'character_string', 'A1024'],
      ['发货时间', 'time', '2026年11月27日 15:01'],
      ['订单金额', 'amount', '39.8元'],
      ['收货人', 'name', '小安'],
    ),
  },
  {
    tid: 1754,
    title: '取餐提醒',
    type: 2,
    categoryId: '612',
    keywords: keywords(
      ['取餐号', 'character_string', 'B17'],
      ['门店', 'thing', '街角咖啡'],
      ['下单时间', 'date', '2026年11月27日'],
      ['状态', 'phrase', '可取餐'],
      ['联系电话', 'phone_number', '021-12345678'],
    ),
  },
  {
    tid: 2030,
    title: '预约成功通知',
    type: 3,
    categoryId: '612',
    keywords: keywords(
      ['预约项目', 'thing', '四人桌'],
      ['预约时间', 'time', '18:30'],
      ['人数', 'number', '4'],
      ['备注', 'thing', '靠窗'],
    ),
  },
]

/** 所属行业, by the codes 1 to 41. */
export const industries: readonly (readonly [string, string])[] = (
  'IT科技:互联网/电子商务,IT软件与服务,IT硬件与设备,电子技术,通信与运营商,网络游戏;' +
  '金融业:银行,基金理财信托,保险;餐饮:餐饮;酒店旅游:酒店,旅游;运输与仓储:快递,物流,仓储;' +
  '教育:培训,院校;政府与公共事业:学术科研,交警,博物馆,公共事业非盈利机构;' +
  '医药护理:医药医疗,护理美容,保健与卫生;交通工具:汽车相关,摩托车相关,火车相关,飞机相关;' +
  '房地产:建筑,物业;消费品:消费品;商业服务:法律,会展,中介服务,认证,审计;' +
  '文体娱乐:传媒,体育,娱乐休闲;印刷:印刷;其它:其它'
)
  .split(';')
  .flatMap((line) => {
    const [first = '', rest = ''] = line.split(':')
    return rest.split(',').map((second) => [first, second] as const)
  })
