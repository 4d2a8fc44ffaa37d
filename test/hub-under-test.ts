/** The hub of a test: in this process, or in one of its own; one at a time, on the same data. */
import type { Clock } from '@mphub/simulator'
import { readConfig, startHub, type Hub } from 'mphub'
import type { Module } from 'mphub/module'
import { startHubProcess, type HubProcess, type HubProcessOptions } from './hub-process.ts'
import type { Environment } from './program.ts'

export interface HubUnderTest extends AsyncDisposable {
  url(): string
  /** The one in this process, to give it accounts and rules. */
  inside(): Hub
  /** Ends the hub and starts one again in this process. */
  restart(modules: readonly Module[]): Promise<void>
  /** Ends the hub of this process and starts one in a process of its own. */
  moveOut(options?: HubProcessOptions): Promise<HubProcess>
}

interface Surroundings {
  readonly dataFolder: string
  readonly environment: Environment
  readonly clock: Clock
  readonly modules: readonly Module[]
}

export async function startHubUnderTest(surroundings: Surroundings): Promise<HubUnderTest> {
  const { dataFolder, environment, clock } = surroundings
  let hub = await start(surroundings.modules)
  let { url } = hub

  function start(modules: readonly Module[]): Promise<Hub> {
    const settings = { MPHUB_DATA: dataFolder, MPHUB_PORT: '0', MPHUB_LOG_LEVEL: 'silent' }
    return startHub({ config: readConfig({ ...settings, ...environment }), clock, modules })
  }

  return {
    url: () => url,
    inside: () => hub,
    async restart(modules) {
      await hub[Symbol.asyncDispose]()
      hub = await start(modules)
      url = hub.url
    },
    async moveOut(options) {
      await hub[Symbol.asyncDispose]()
      const outside = await startHubProcess(dataFolder, options)
      url = outside.url
      return outside
    },
    [Symbol.asyncDispose]: () => hub[Symbol.asyncDispose](),
  }
}
