/** A module that answers when the test lets it. */
import { defineModule, text, type Module } from 'mphub/module'

export interface GatedModule {
  readonly module: Module
  /** How often it was set to work. */
  runs(): number
  /** Lets it answer, now and from now on. */
  answer(content: string): void
}

export function gatedModule({ repeatable = false } = {}): GatedModule {
  const gate = Promise.withResolvers<string>()
  let runs = 0
  const module = defineModule({
    name: 'gated',
    handles: ['text'],
    repeatable,
    async process() {
      runs++
      return text(await gate.promise)
    },
  })
  return { module, runs: () => runs, answer: gate.resolve }
}
