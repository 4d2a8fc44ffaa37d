/** The disk with the data folder is full for a while, and messages go on arriving. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Findings } from '../findings.ts'
import { startRig, type RigOptions } from '../rig.ts'
import { mountSmallDisk } from '../small-disk.ts'

export interface FullDiskOptions extends Pick<RigOptions, 'database' | 'seed'> {
  readonly fullMs: number
  readonly perSecond: number
}

export interface FullDiskFindings extends Findings {
  /** How many had to come again of those that left a second or more after there was room again. */
  readonly lateAfterwards: number
}

const mebibytes = 32
const beforeMs = 1_000
const afterMs = 2_000
const recoversWithinMs = 1_000

/** With a database on a server, that is away meanwhile: what is kept for it needs the disk. */
export async function runFullDisk(options: FullDiskOptions): Promise<FullDiskFindings> {
  const { fullMs, perSecond } = options
  await using disk = await mountSmallDisk(mebibytes)
  await using rig = await startRig({ ...options, folder: disk.path })
  const [node] = rig.nodes
  await node?.start()
  await rig.pushTo(rig.running()[0] ?? '')
  let roomAt = 0

  async function happen(): Promise<void> {
    await pause(beforeMs)
    disk.fill()
    await rig.databaseProxy?.refuse()
    await pause(fullMs)
    disk.makeRoom()
    roomAt = performance.now()
    await pause(afterMs)
    await rig.databaseProxy?.accept()
    await pause(afterMs)
  }
  await rig.traffic.flow(perSecond, happen())
  const judgement = await rig.judge()
  const late = new Set(judgement.late)
  const lateAfterwards = rig.traffic.exchanges.filter(
    ({ sentAt, msgId }) => sentAt > roomAt + recoversWithinMs && late.has(msgId),
  ).length
  return { judgement, lateAfterwards }
}
