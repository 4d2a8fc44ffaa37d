/** The scenarios by name, with what they take on the command line and how large they usually are. */
import { z } from 'zod'
import type { DatabaseName } from './databases.ts'
import type { Findings } from './findings.ts'
import { runClock } from './scenarios/clock.ts'
import { runFullDisk } from './scenarios/full-disk.ts'
import { runKills } from './scenarios/kills.ts'
import { runOutage, troubles } from './scenarios/outage.ts'
import { runPause } from './scenarios/pause.ts'
import { runRolling } from './scenarios/rolling.ts'
import { runShared } from './scenarios/shared.ts'
import { runUpgrade } from './scenarios/upgrade.ts'

interface Surroundings {
  readonly database: DatabaseName
  readonly seed: number
}

interface Definition<Sizes extends z.ZodObject> {
  readonly about: string
  readonly databases: readonly DatabaseName[]
  readonly sizes: Sizes
  run(options: z.output<Sizes> & Surroundings): Promise<Findings>
}

export interface Scenario {
  readonly about: string
  readonly databases: readonly DatabaseName[]
  /** By the name of the flag, as large as they usually are. */
  readonly sizes: Readonly<Record<string, unknown>>
  /** @throws when a flag is none of this scenario, or no number. */
  run(flags: unknown, surroundings: Surroundings): Promise<Findings>
}

function scenario<Sizes extends z.ZodObject>(definition: Definition<Sizes>): Scenario {
  const { about, databases, sizes } = definition
  return {
    about,
    databases,
    sizes: sizes.parse({}),
    run: (flags, surroundings) => definition.run({ ...sizes.parse(flags), ...surroundings }),
  }
}

function size(usual: number) {
  return z.coerce.number().int().min(1).default(usual)
}

/** 0 without Redis, 1 with it. */
const redis = z.coerce
  .number()
  .int()
  .min(0)
  .max(1)
  .default(1)
  .transform((number) => number === 1)

const servers = ['MariaDB', 'PostgreSQL'] as const
const all = ['SQLite', ...servers] as const

function outages(away: 'database' | 'redis'): [string, Scenario][] {
  return troubles.map((trouble) => [
    `${away}-${trouble}`,
    scenario({
      about: `the ${away} is away for a while under load (${trouble})`,
      databases: servers,
      sizes: z.strictObject({ awayMs: size(60_000), perSecond: size(200), nodes: size(1), redis }),
      run: (options) =>
        runOutage({ ...options, redis: options.redis || away === 'redis', away, trouble }),
    }),
  ])
}

export const scenarios: Readonly<Record<string, Scenario>> = {
  kills: scenario({
    about: 'a hub is killed again and again under load',
    databases: all,
    sizes: z.strictObject({ callbacks: size(20_000), kills: size(60) }),
    run: runKills,
  }),
  shared: scenario({
    about: 'nodes on one database, each message delivered 1 to 5 times to any of them',
    databases: servers,
    sizes: z.strictObject({ messages: size(20_000), nodes: size(4), redis }),
    run: runShared,
  }),
  ...Object.fromEntries([...outages('database'), ...outages('redis')]),
  'full-disk': scenario({
    about: 'the disk with the data folder is full for a while',
    databases: all,
    sizes: z.strictObject({ fullMs: size(20_000), perSecond: size(200) }),
    run: runFullDisk,
  }),
  rolling: scenario({
    about: 'nodes are started again one after the other under load',
    databases: servers,
    sizes: z.strictObject({ nodes: size(3), rounds: size(5), perSecond: size(100), redis }),
    run: runRolling,
  }),
  upgrade: scenario({
    about: 'nodes are replaced by ones of the next version one after the other under load',
    databases: servers,
    sizes: z.strictObject({ nodes: size(3), perSecond: size(100), redis }),
    run: runUpgrade,
  }),
  clock: scenario({
    about: 'the wall clock of one node jumps an hour ahead, and an hour back',
    databases: all,
    sizes: z.strictObject({ wrongMs: size(10_000), nodes: size(2), perSecond: size(100), redis }),
    run: (options) =>
      runClock(options.database === 'SQLite' ? { ...options, nodes: 1, redis: false } : options),
  }),
  pause: scenario({
    about: 'one node is held for a while, and goes on as if nothing had been',
    databases: servers,
    sizes: z.strictObject({ pausedMs: size(20_000), nodes: size(3), perSecond: size(100), redis }),
    run: runPause,
  }),
}
