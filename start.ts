/** `npm start`: the hub and a simulated WeChat in one process, with an account that answers. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache()
const { HistoryInUseError, HistoryRefusedError, PortInUseError, startSimulator } =
  await import('@mphub/simulator')
const { readConfig, reportError, startHub, untilStopped } = await import('mphub')
const { addDemoAccount, mirrorAccounts } = await import('./start-demo.ts')

try {
  const config = readConfig(process.env)
  const stopped = untilStopped()
  const host = config.host ?? '127.0.0.1'
  await using simulator = await startSimulator({
    host,
    port: config.simulatorPort,
    data: join(config.data, 'simulator'),
  })
  await using hub = await startHub({
    config: { ...config, host, logLevel: config.logLevel ?? 'warn' },
    clock: simulator.clock,
  })
  if (hub.accounts.list().length === 0) await addDemoAccount(hub)
  mirrorAccounts(hub, simulator)
  const [account] = hub.accounts.list()
  console.log(`phone     ${simulator.url}/phone`)
  console.log(`hub       ${hub.url}`)
  console.log(`callback  ${hub.url}/callback/${account?.appid}`)
  console.log('ready')
  await stopped
} catch (error) {
  const isInTheWay =
    error instanceof PortInUseError ||
    error instanceof HistoryInUseError ||
    error instanceof HistoryRefusedError
  if (!isInTheWay) process.exitCode = reportError(error)
  else {
    console.error(error.message)
    process.exitCode = error instanceof HistoryRefusedError ? 2 : 1
  }
}
