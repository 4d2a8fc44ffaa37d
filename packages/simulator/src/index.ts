/** The public door of @mphub/simulator: WeChat’s side, offline. */

export { startSimulator, type Simulator, type SimulatorOptions } from './simulator.ts'
export { PortInUseError } from './port-in-use-error.ts'
export { HistoryInUseError } from './store/history-in-use-error.ts'
export { HistoryRefusedError } from './store/history-refused-error.ts'
export { createClock, type Clock, type Timer } from './clock.ts'
export type { Account, AccountInput } from './accounts/account.ts'
export type { FaultInput } from './faults/fault.ts'
export type { SimulatedAccount } from './handles/simulated-account.ts'
export type { SimulatedFan } from './handles/simulated-fan.ts'
export { NotSeenError } from './handles/not-seen-error.ts'
export { NotCalledError } from './handles/recorded-calls.ts'
