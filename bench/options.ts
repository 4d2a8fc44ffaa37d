/** What of the benchmarks is run, and how long. */
import { parseArgs } from 'node:util'

const sections = ['callbacks', 'databases', 'matching', 'memory', 'queue', 'startup'] as const
export type Section = (typeof sections)[number]

export interface Options {
  readonly sections: readonly Section[]
  /** Short rounds, for trying: its figures are no results. */
  readonly quick: boolean
  /** How many messages the memory benchmark sends. */
  readonly messages: number
}

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      messages: { type: 'string', default: '100000' },
    },
  })
  const chosen = sections.filter((section) => values.only.includes(section))
  if (chosen.length < values.only.length) throw new Error(`--only takes ${sections.join(', ')}`)
  const messages = Number(values.messages)
  if (!Number.isSafeInteger(messages) || messages < 1) throw new Error('--messages takes a number')
  return { sections: chosen.length > 0 ? chosen : sections, quick: values.quick, messages }
}
