/** Who has said how much: numbers that tell when something was missed. */
import type { SteadyClock } from '../steady-clock.ts'
import type { LossReason } from './wire.ts'

export interface Roll {
  /** A message with this number came. Undefined: it is the next one; `heard`: it was here before. */
  onMessage(from: string, number: number): LossReason | 'heard' | undefined
  /** `from` says that it lives and has sent messages up to this number. */
  onBeat(from: string, number: number): LossReason | undefined
  /** `from` sends no more. */
  onFarewell(from: string, number: number): LossReason | undefined
  /** Forgets those who were not heard for so long; something of theirs may be missing. */
  forgetSilent(silentMs: number): LossReason | undefined
}

interface Publisher {
  readonly number: number
  readonly heardAt: number
}

export function createRoll(steady: SteadyClock): Roll {
  const publishers = new Map<string, Publisher>()

  /** Notes what is known now, and says what was known before. */
  function note(from: string, number: number): number | undefined {
    const before = publishers.get(from)?.number
    publishers.set(from, { number: Math.max(number, before ?? 0), heardAt: steady.elapsedMs() })
    return before
  }

  function onBeat(from: string, number: number): LossReason | undefined {
    const before = note(from, number)
    if (before === undefined) return number === 0 ? undefined : 'met'
    return number > before ? 'gap' : undefined
  }

  return {
    onMessage(from, number) {
      const before = note(from, number)
      if (before === undefined) return number === 1 ? undefined : 'met'
      if (number <= before) return 'heard'
      return number > before + 1 ? 'gap' : undefined
    },
    onBeat,
    onFarewell(from, number) {
      const reason = onBeat(from, number)
      publishers.delete(from)
      return reason
    },
    forgetSilent(silentMs) {
      const now = steady.elapsedMs()
      const silent = [...publishers].filter(([, { heardAt }]) => now - heardAt >= silentMs)
      for (const [from] of silent) publishers.delete(from)
      return silent.length > 0 ? 'silence' : undefined
    },
  }
}
