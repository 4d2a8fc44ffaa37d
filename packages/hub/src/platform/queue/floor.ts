/** The crews of this process, one for each kind of job that it runs. */
import type { Clock } from '../clock.ts'
import type { Crew } from './crew.ts'
import type { Run } from './run.ts'

/** How long a handler that is told to stop may take to say how it ended. */
const graceMs = 500
/** How long the database may take to write down what is given back. */
const giveBackMs = 4_000

export interface Floor {
  add(crew: Crew): void
  runs(): Run[]
  open(): void
  isOpen(): boolean
  /** Lets the crew of a kind look for work. */
  look(kind: string): Promise<void>
  /** The same for many; undefined: for all. */
  lookFor(kinds?: Iterable<string>): void
  /** The same, for a signal. False: there are no hands free, or none for this kind. */
  answer(kind: string): Promise<boolean>
  /** Begins nothing more, and waits so long for what runs. */
  close(withinMs: number): Promise<void>
  /** Tells what still runs to stop. */
  clear(): Promise<void>
}

export interface FloorOptions {
  readonly clock: Clock
  /** Told of work of a kind that has no crew here. */
  readonly onStrange: (kind: string) => void
}

export function createFloor({ clock, onStrange }: FloorOptions): Floor {
  const crews = new Map<string, Crew>()
  let isOpen = false

  function runs(): Run[] {
    return [...crews.values()].flatMap((crew) => [...crew.runs.values()])
  }

  async function look(kind: string): Promise<void> {
    if (!isOpen) return
    const crew = crews.get(kind)
    if (crew === undefined) onStrange(kind)
    else await crew.work()
  }

  async function dismissed(): Promise<void> {
    await Promise.all([...crews.values()].map((crew) => crew.dismiss()))
  }

  async function within(ms: number, work: Promise<unknown>): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<void>()
    const timer = clock.setTimeout(resolve, ms)
    await Promise.race([work, late])
    timer.cancel()
  }

  return {
    add: (crew) => void crews.set(crew.kind.kind, crew),
    runs,
    open: () => void (isOpen = true),
    isOpen: () => isOpen,
    look,
    lookFor(kinds = crews.keys()) {
      for (const kind of kinds) void look(kind)
    },
    async answer(kind) {
      const crew = crews.get(kind)
      if (crew === undefined) return false
      await look(kind)
      return crew.hasHandsFree()
    },
    async close(withinMs) {
      isOpen = false
      await within(
        withinMs,
        dismissed().then(() => allEnded(runs())),
      )
    },
    async clear() {
      for (const run of runs()) run.stop('shutdown')
      const [repeatable, others]: [Run[], Run[]] = [[], []]
      for (const crew of crews.values()) {
        ;(crew.kind.repeatable ? repeatable : others).push(...crew.runs.values())
      }
      await Promise.all([
        within(giveBackMs, Promise.all([dismissed(), allEnded(repeatable)])),
        within(graceMs, allEnded(others)),
      ])
    },
  }
}

async function allEnded(runs: readonly Run[]): Promise<void> {
  await Promise.all(runs.map(({ ended }) => ended))
}
