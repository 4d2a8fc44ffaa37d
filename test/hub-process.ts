/** A hub as a process of its own, for tests that kill it, starve it, or read what it logs. */
import { announced, startProgram, type Environment, type Program } from './program.ts'

export interface HubProcess extends Program {
  readonly url: string
}

export interface HubProcessOptions {
  readonly environment?: Environment
  /** Another program than `mphub serve`; it prints an address and `ready` like that one. */
  readonly program?: readonly string[]
}

const serve = ['packages/hub/src/main.ts', 'serve']

/** Returns when it answers. */
export async function startHubProcess(
  dataFolder: string,
  { environment = {}, program = serve }: HubProcessOptions = {},
): Promise<HubProcess> {
  const started = startProgram(process.execPath, program, {
    environment: {
      MPHUB_DATA: dataFolder,
      MPHUB_HOST: '127.0.0.1',
      MPHUB_PORT: '0',
      MPHUB_LOG_LEVEL: 'warn',
      ...environment,
    },
  })
  const url = await announced(started, /^hub +(http\S+)[^]*^ready$/m)
  return { ...started, url }
}
