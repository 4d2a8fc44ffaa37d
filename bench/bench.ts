/** `npm run bench`: measures the project and prints the goals beside the figures. */
import { measureCallbacks } from './callbacks.ts'
import { measureDatabases } from './databases.ts'
import { measureMatching } from './matching.ts'
import { measureMemory } from './memory.ts'
import { measureQueue } from './queue.ts'
import { readOptions, type Section } from './options.ts'
import { printVerdicts, type Verdict } from './report.ts'
import { describeMachine } from './servers/machine.ts'
import { takeCores } from './servers/cores.ts'
import { measureStartup } from './startup.ts'

// Servers and folders go when this process exits, which it would not do by itself.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const options = readOptions(process.argv.slice(2))
const cores = takeCores()
describeMachine(cores)

const measure: Record<Section, () => Verdict[] | Promise<Verdict[]>> = {
  startup: () => measureStartup(options, cores),
  callbacks: () => measureCallbacks(options, cores),
  databases: () => measureDatabases(options),
  matching: () => measureMatching(options),
  memory: () => measureMemory(options, cores),
  queue: () => measureQueue(options),
}

const verdicts: Verdict[] = []
for (const section of options.sections) verdicts.push(...(await measure[section]()))
if (verdicts.length > 0) printVerdicts(verdicts)
