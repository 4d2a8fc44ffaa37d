/** The real `mphub serve`, on a data folder of its own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import type { RuleInput } from 'mphub'
import { replyText, type BenchAccount } from '../workload/accounts.ts'
import { startServer, withoutHubSettings, type Server } from './child.ts'

const hubMain = fileURLToPath(new URL('../../packages/hub/src/main.ts', import.meta.url))

function runtimeFlags(): string[] {
  const [firstLine = ''] = readFileSync(hubMain, 'utf8').split('\n', 1)
  return firstLine.split(' ').filter((word) => word.startsWith('--'))
}

/** What follows `node` when `mphub serve` is called by its name: the first line says the rest. */
export const serveArguments: readonly string[] = [...runtimeFlags(), hubMain, 'serve']

export interface Folder extends Disposable {
  readonly path: string
  /** Of hubs and commands on it, beside the folder itself. */
  readonly settings: Readonly<Record<string, string>>
}

/** A folder that is gone afterwards, whatever happens. `TMPDIR` says on which disk. */
export function temporaryFolder(settings: Folder['settings'] = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'mphub-bench-'))
  const remove = () => rmSync(path, { recursive: true, force: true })
  process.once('exit', remove)
  return {
    path,
    settings,
    [Symbol.dispose]() {
      process.off('exit', remove)
      remove()
    },
  }
}

export function hubSettings({ path, settings }: Folder, port = 0): Record<string, string> {
  return { MPHUB_DATA: path, MPHUB_HOST: '127.0.0.1', MPHUB_PORT: String(port), ...settings }
}

/** Adds an account with these rules, by the command line. */
export function addAccount(
  folder: Folder,
  account: BenchAccount,
  rules: readonly RuleInput[],
): void {
  const { appid, originalId, token, aesKey, mode } = account
  const settings = {
    appid,
    secret: '0123456789abcdef0123456789abcdef',
    token,
    'aes-key': aesKey,
    mode,
    'original-id': originalId,
    default: replyText,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
  mphub(folder, ['account', 'add', ...flags])
  mphub(folder, ['rule', 'import', '-', '--account', appid], JSON.stringify({ rules }))
}

function mphub(folder: Folder, args: readonly string[], input = ''): void {
  execFileSync(process.execPath, [hubMain, ...args], {
    input,
    env: { ...withoutHubSettings(), ...hubSettings(folder) },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
}

export function startHub(folder: Folder, core: string | undefined): Promise<Server> {
  return startServer('mphub serve', {
    args: serveArguments,
    env: hubSettings(folder),
    core,
  })
}

/** How many messages the hub has stored, read from the file itself. */
export function countMessages({ path }: Folder): number {
  using database = new DatabaseSync(join(path, 'mphub.db'), { readOnly: true })
  return Number(database.prepare('select count(*) as count from message').get()?.count)
}
