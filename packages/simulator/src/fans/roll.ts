/** The fans of one account in the order in which they came, single ones and crowds. */
import type { Crowd } from './crowd.ts'
import type { Fan } from './fan.ts'

export interface Roll {
  readonly size: number
  find(openid: string): Fan | undefined
  /** Puts a fan at the end, or in the place that the fan has. */
  put(fan: Fan): void
  addCrowd(crowd: Crowd): void
  /** Oldest first; from one place up to, and without, another. */
  slice(from: number, to: number): Fan[]
}

/** Fans who came one after the other, or all at once. */
type Section = { readonly singles: string[] } | { readonly crowd: Crowd }

export function createRoll(): Roll {
  /** Single fans, and those of a crowd who changed since. */
  const known = new Map<string, Fan>()
  const sections: Section[] = []
  let size = 0

  function inCrowd(openid: string): Fan | undefined {
    for (const section of sections) {
      const number = 'crowd' in section ? section.crowd.numberOf(openid) : undefined
      if ('crowd' in section && number !== undefined)
        return section.crowd.slice(number, number + 1)[0]
    }
    return undefined
  }

  function append(openid: string): void {
    const last = sections.at(-1)
    if (last && 'singles' in last) last.singles.push(openid)
    else sections.push({ singles: [openid] })
    size += 1
  }

  function fansOf(section: Section, from: number, to: number): Fan[] {
    if ('crowd' in section) {
      return section.crowd.slice(from, to).map((fan) => known.get(fan.openid) ?? fan)
    }
    return section.singles.slice(from, to).flatMap((openid) => known.get(openid) ?? [])
  }

  return {
    get size() {
      return size
    },
    find: (openid) => known.get(openid) ?? inCrowd(openid),
    put(fan) {
      const isNew = !known.has(fan.openid) && !inCrowd(fan.openid)
      known.set(fan.openid, fan)
      if (isNew) append(fan.openid)
    },
    addCrowd(crowd) {
      sections.push({ crowd })
      size += crowd.seed.count
    },
    slice(from, to) {
      const fans: Fan[][] = []
      let begin = 0
      for (const section of sections) {
        const length = 'crowd' in section ? section.crowd.seed.count : section.singles.length
        const [first, last] = [Math.max(0, from - begin), Math.min(length, to - begin)]
        if (first < last) fans.push(fansOf(section, first, last))
        begin += length
      }
      return fans.flat()
    },
  }
}
