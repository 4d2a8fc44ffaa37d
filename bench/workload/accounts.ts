/** The simulated accounts of the benchmarks: what both ends of the wire know. */

export interface BenchAccount {
  readonly appid: string
  readonly originalId: string
  readonly token: string
  readonly aesKey: string
  readonly mode: 'plain' | 'safe'
}

const secrets = { token: 'benchToken2025', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }

export const plainAccount: BenchAccount = {
  appid: 'wxbe4c000000000001',
  originalId: 'gh_be4c00000001',
  mode: 'plain',
  ...secrets,
}

export const safeAccount: BenchAccount = {
  appid: 'wxbe4c000000000002',
  originalId: 'gh_be4c00000002',
  mode: 'safe',
  ...secrets,
}

/** What every server answers to every text, so that all encrypt the same amount. */
export const replyText =
  '您好，您咨询的问题我们已经收到。点击下方菜单「我的订单」即可查看最新进度，' +
  '也可以回复「人工」转接在线客服，工作时间为每天 9:00 到 21:00。'

const fanCount = 5_000

/** Who wrote the message of that number: any of the fans, as if by chance. */
export function openidOfWriter(number: number): string {
  const fan = scatter(number) % fanCount
  return `oBench${scatter(fan).toString(36).padStart(7, '0')}-${String(fan).padStart(14, '0')}`
}

/** The last step of the hash MurmurHash3: neighbours come to lie far apart. */
function scatter(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
