/** The fans of one account in the order in which they came, single ones and crowds. */
import type { Crowd } from './crowd.ts'
import type { Fan } from './fan.ts'

export interface Roll {
  readonly size: number
  /** How many of them follow. */
  readonly followers: number
  find(openid: string): Fan | undefined
  /** Puts a fan at the end, or in the place that the fan has. */
  put(fan: Fan): void
  addCrowd(crowd: Crowd): void
  /** Oldest first; from one place up to, and without, another. */
  slice(from: number, to: number): Fan[]
  /** The place of a fan; undefined for a stranger. */
  placeOf(openid: string): number | undefined
  /** Those who follow, from one place on, and no more than so many. */
  following(from: number, most: number): Fan[]
}

/** Fans who came one after the other, or all at once. */
type Section = { readonly singles: string[] } | { readonly crowd: Crowd; readonly place: number }

/** So many are looked at before it is seen whether they are enough. */
const stride = 1_000

export function createRoll(): Roll {
  /** Single fans, and those of a crowd who changed since. */
  const known = new Map<string, Fan>()
  const sections: Section[] = []
  /** Of single fans. */
  const places = new Map<string, number>()
  let size = 0
  let followers = 0

  function placeOf(openid: string): number | undefined {
    const place = places.get(openid)
    if (place !== undefined) return place
    for (const section of sections) {
      const number = 'crowd' in section ? section.crowd.numberOf(openid) : undefined
      if ('crowd' in section && number !== undefined) return section.place + number
    }
    return undefined
  }

  function inCrowd(openid: string): Fan | undefined {
    const place = placeOf(openid)
    return place === undefined ? undefined : slice(place, place + 1)[0]
  }

  function append(openid: string): void {
    const last = sections.at(-1)
    if (last && 'singles' in last) last.singles.push(openid)
    else sections.push({ singles: [openid] })
    places.set(openid, size)
    size += 1
  }

  function fansOf(section: Section, from: number, to: number): Fan[] {
    if ('crowd' in section) {
      return section.crowd.slice(from, to).map((fan) => known.get(fan.openid) ?? fan)
    }
    return section.singles.slice(from, to).flatMap((openid) => known.get(openid) ?? [])
  }

  function slice(from: number, to: number): Fan[] {
    const fans: Fan[][] = []
    let begin = 0
    for (const section of sections) {
      const length = 'crowd' in section ? section.crowd.seed.count : section.singles.length
      const [first, last] = [Math.max(0, from - begin), Math.min(length, to - begin)]
      if (first < last) fans.push(fansOf(section, first, last))
      begin += length
    }
    return fans.flat()
  }

  return {
    get size() {
      return size
    },
    get followers() {
      return followers
    },
    placeOf,
    slice,
    find: (openid) => known.get(openid) ?? inCrowd(openid),
    put(fan) {
      const before = known.get(fan.openid) ?? inCrowd(fan.openid)
      known.set(fan.openid, fan)
      followers += Number(fan.follows) - Number(before?.follows ?? false)
      if (!before) append(fan.openid)
    },
    addCrowd(crowd) {
      sections.push({ crowd, place: size })
      size += crowd.seed.count
      followers += crowd.seed.count
    },
    following(from, most) {
      const found: Fan[] = []
      for (let place = from; place < size && found.length < most; place += stride) {
        const some = slice(place, place + stride).filter(({ follows }) => follows)
        found.push(...some.slice(0, most - found.length))
      }
      return found
    },
  }
}
