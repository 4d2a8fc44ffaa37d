/** A file that is appended to, and moves away when it is large or old; few of those are kept. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join, parse } from 'node:path'
import type { Clock } from '../clock.ts'
import { makeFolder } from '../make-folder.ts'

const maxBytes = 32 * 1024 * 1024
const maxAgeMs = 86_400_000

export interface RotatingFile {
  /** Appends, and returns how many bytes were taken. */
  write(bytes: Uint8Array): number
  /** The next write opens the file of this name, which may be another one by then. */
  close(): void
}

export interface RotatingFileOptions {
  readonly path: string
  /** How many files that have moved away are kept. */
  readonly keep: number
  readonly clock: Clock
}

interface Open {
  readonly fd: number
  readonly inode: number
  readonly startedAt: number
}

export function createRotatingFile({ path, keep, clock }: RotatingFileOptions): RotatingFile {
  let open: Open | undefined

  function close(): void {
    if (open !== undefined) closeSync(open.fd)
    open = undefined
  }

  /** Others may append to it, move it away or remove it: other processes of ours, logrotate. */
  function fileFor(more: number): Open {
    const there = statSync(path, { throwIfNoEntry: false })
    if (open !== undefined && there?.ino !== open.inode) close()
    open ??= openFile(path, clock.now())
    const size = there?.size ?? 0
    const isOld = clock.now() - open.startedAt >= maxAgeMs
    if (size > 0 && (isOld || size + more > maxBytes)) {
      close()
      moveAway(path, clock.now())
      forgetOldest(path, keep)
      open = openFile(path, clock.now())
    }
    return open
  }

  return { write: (bytes) => writeSync(fileFor(bytes.length).fd, bytes), close }
}

function openFile(path: string, now: number): Open {
  makeFolder(dirname(path), 0o700)
  const fd = openSync(path, 'a', 0o600)
  const stats = fstatSync(fd)
  const { ino, size, birthtimeMs } = stats
  if (stats.isFile()) fchmodSync(fd, 0o600)
  return { fd, inode: ino, startedAt: size === 0 ? now : birthtimeMs }
}

/** `server.log` becomes `server.2026-11-28T04-15-00-000Z-3f9a.log`; the end keeps two processes apart. */
function moveAway(path: string, now: number): void {
  const { dir, name, ext } = parse(path)
  const instant = new Date(now).toISOString().replaceAll(/[:.]/g, '-')
  const end = randomBytes(2).toString('hex')
  try {
    renameSync(path, join(dir, `${name}.${instant}-${end}${ext}`))
  } catch (error) {
    if (!isNotThere(error)) throw error
  }
}

/** Another process was faster. */
function isNotThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function forgetOldest(path: string, keep: number): void {
  const { dir, name, ext } = parse(path)
  const movedAway = new RegExp(
    `^${RegExp.escape(name)}\\.\\d{4}-[\\dTZ-]+-[0-9a-f]{4}${RegExp.escape(ext)}$`,
  )
  const files = readdirSync(dir).filter((file) => movedAway.test(file))
  const oldest = files.toSorted().slice(0, Math.max(0, files.length - keep))
  for (const file of oldest) rmSync(join(dir, file), { force: true })
}
