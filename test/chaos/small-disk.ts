/** A small disk in memory that can be filled up. Mounting it needs root. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataFolder } from '../data-folder.ts'
import { runProgram } from '../program.ts'

export interface SmallDisk extends AsyncDisposable {
  readonly path: string
  /** Leaves no byte free. */
  fill(): void
  makeRoom(): void
}

export async function mountSmallDisk(mebibytes: number): Promise<SmallDisk> {
  await using parts = new AsyncDisposableStack()
  const { path } = parts.use(await makeDataFolder())
  await must('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'none', path])
  parts.defer(() => must('umount', ['--lazy', path]))
  const filler = join(path, 'filler')
  const owned = parts.move()
  return {
    path,
    fill: () => fill(filler),
    makeRoom: () => rmSync(filler, { force: true }),
    [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose](),
  }
}

/** Whether this system lets us mount one. */
export async function canMount(): Promise<boolean> {
  if (process.platform !== 'linux') return false
  try {
    const disk = await mountSmallDisk(1)
    await disk[Symbol.asyncDispose]()
    return true
  } catch {
    return false
  }
}

async function must(command: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await runProgram(command, args)
  if (code !== 0) throw new Error(stderr)
}

/** In large pieces and then in small ones, until none fits. */
function fill(path: string): void {
  const file = openSync(path, 'a')
  for (const size of [1 << 20, 1 << 12, 1]) {
    while (writes(file, size)) continue
  }
  closeSync(file)
}

function writes(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) > 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false
    throw error
  }
}
