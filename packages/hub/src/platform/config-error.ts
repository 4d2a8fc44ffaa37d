/** What is wrong with the settings. */
import { MphubError } from './errors.ts'

/** A setting is unknown or has a value that cannot be. */
export class ConfigError extends MphubError {
  override readonly name = 'ConfigError'
  override readonly exitCode = 2
  readonly code = 'config'
}
