/** The public door of mphub, for programs that run a hub inside themselves. */
export { startHub, type Hub, type HubOptions } from './hub.ts'
export { ConfigError, readConfig, type Config } from './platform/config.ts'
export type { Clock, Timer } from './platform/clock.ts'
export { reportError } from './cli/report-error.ts'
export { untilStopped } from './cli/until-stopped.ts'
export { MphubError } from './platform/errors.ts'
export type { Account, NewAccount } from './accounts/account.ts'
export type { RuleInput } from './rules/rule-input.ts'
