/** Fans as the store keeps them: single ones, and of a crowd its seed and its place. */
import { z } from 'zod'
import { createCrowd } from './crowd.ts'
import { platforms } from './fan.ts'
import { createRoll, type Roll } from './roll.ts'

const fan = z.object({
  openid: z.string(),
  nickname: z.string(),
  follows: z.boolean(),
  followedAt: z.number().nullable(),
  createdAt: z.number(),
  remark: z.string().exactOptional(),
  arrival: z
    .object({
      by: z.string(),
      scene: z.union([z.string(), z.number()]).exactOptional(),
    })
    .exactOptional(),
  platform: z.enum(platforms).exactOptional(),
  unionid: z.string().exactOptional(),
})

export const keptFan = z.object({ appid: z.string(), fan })

export const keptCrowd = z.object({
  seed: z.object({
    appid: z.string(),
    key: z.string().length(32),
    count: z.int().min(1),
    at: z.number(),
  }),
  /** How many fans the account had before. */
  place: z.int().min(0),
})

type KeptFan = z.output<typeof keptFan>
type KeptCrowd = z.output<typeof keptCrowd>

/** The fans of each account, in the order in which they came. */
export function rollsOf(fans: readonly KeptFan[], crowds: readonly KeptCrowd[]): Map<string, Roll> {
  const appids = [...fans.map(({ appid }) => appid), ...crowds.map(({ seed }) => seed.appid)]
  const fansBy = Map.groupBy(fans, ({ appid }) => appid)
  const crowdsBy = Map.groupBy(crowds, ({ seed }) => seed.appid)
  return new Map(
    [...new Set(appids)].map((appid) => [
      appid,
      rollOf(fansBy.get(appid) ?? [], crowdsBy.get(appid) ?? []),
    ]),
  )
}

function rollOf(fans: readonly KeptFan[], kept: readonly KeptCrowd[]): Roll {
  const roll = createRoll()
  const crowds = kept.map(({ seed, place }) => ({ crowd: createCrowd(seed), place }))
  const isInCrowd = ({ fan: { openid } }: KeptFan) =>
    crowds.some(({ crowd }) => crowd.numberOf(openid) !== undefined)
  const [changed, singles] = [fans.filter(isInCrowd), fans.filter((one) => !isInCrowd(one))]
  const waiting = [...singles]
  for (const { crowd, place } of crowds) {
    for (const { fan } of waiting.splice(0, place - roll.size)) roll.put(fan)
    roll.addCrowd(crowd)
  }
  for (const { fan } of [...waiting, ...changed]) roll.put(fan)
  return roll
}
