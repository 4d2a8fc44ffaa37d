/** Says on what the figures were measured, since they mean nothing elsewhere. */
import { statfsSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import type { Cores } from './cores.ts'

/** The magic number of file systems in memory, where making a commit durable costs nothing. */
const tmpfs = 0x01021994

export function describeMachine(cores: Cores | undefined): void {
  const model = cpus()[0]?.model ?? 'unknown processor'
  console.log(`Node.js ${process.version}, ${cpus().length} cores of ${model}`)
  console.log(`load average ${loadavg()[0]?.toFixed(2)}; data folders in ${tmpdir()}`)
  console.log(
    cores === undefined
      ? 'NOTE: processes are not pinned to cores here; expect scatter.'
      : `servers on core ${cores.server}, the load on core ${cores.load}`,
  )
  if (statfsSync(tmpdir()).type === tmpfs) {
    console.log(`NOTE: ${tmpdir()} is in memory. Set TMPDIR to a folder on a disk.`)
  }
}
