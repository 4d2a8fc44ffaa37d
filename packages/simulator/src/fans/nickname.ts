/** Names for made-up fans. */
import { randomInt } from 'node:crypto'

const manners =
  '爱笑的 早起的 安静的 路过的 认真的 迷糊的 晴天的 南方的 远行的 熬夜的 勤快的 温柔的'.split(' ')
const beings =
  '小鹿 橘猫 木棉 阿杰 豆包 晓雯 老陈 云朵 小满 石榴 阿宁 海棠 白杨 鲸鱼 栗子 书虫'.split(' ')

export function nickname(): string {
  return nicknameFrom(randomInt(2 ** 32))
}

/** The same name for the same number. */
export function nicknameFrom(number: number): string {
  const manner = manners[number % manners.length] ?? ''
  return manner + (beings[Math.floor(number / manners.length) % beings.length] ?? '')
}
