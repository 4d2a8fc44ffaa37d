/** What the environment says about a simulator that runs alone. */

import { join } from 'node:path'

export interface Settings {
  readonly port: number
  readonly host: string
  /** Where the history is kept; none when empty. */
  readonly data: string
}

export class SettingError extends Error {
  override readonly name = 'SettingError'
  readonly code = 'bad_setting'
}

/** @throws {@link SettingError} naming the variable */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { MPHUB_SIMULATOR_PORT: port = '8090', MPHUB_HOST: host = '127.0.0.1' } = environment
  const { MPHUB_DATA: folder = 'data' } = environment
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith('MPHUB_SIMULATOR_') && name !== 'MPHUB_SIMULATOR_PORT',
  )
  if (unknown) throw new SettingError(`${unknown} is no setting of mphub: check the spelling`)
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new SettingError(`MPHUB_SIMULATOR_PORT is “${port}”: give a port from 0 to 65535`)
  }
  if (!/^[\w.:-]+$/.test(host)) {
    throw new SettingError(`MPHUB_HOST is “${host}”: give an address such as 127.0.0.1`)
  }
  return { port: Number(port), host, data: folder === '' ? '' : join(folder, 'simulator') }
}
