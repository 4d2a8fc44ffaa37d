/** Days on which things happen, for tests of statistics. */
import { beijingDay, nameOfBeijingDay, startOfBeijingDay } from '../beijing.ts'
import { startWorld, type World } from '../testing/world.ts'

export const hours = 60 * 60 * 1000
export const dayMs = 24 * hours

/** At ten in the morning of a day in Beijing: Monday, the second of a month. */
export const monday = startOfBeijingDay(beijingDay(Date.UTC(2026, 10, 2))) + 10 * hours

export async function worldOnMonday(): Promise<World> {
  const world = await startWorld()
  world.simulator.clock.set(monday)
  return world
}

/** The day that is `ago` days before now, in Beijing. */
function dayBefore({ simulator }: World, ago: number): string {
  return nameOfBeijingDay(beijingDay(simulator.clock.now()) - ago)
}

export function span(world: World, first: number, last = first) {
  return { begin_date: dayBefore(world, first), end_date: dayBefore(world, last) }
}
