/** `npm run check`: everything that a machine can judge, side by side. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** The one that takes longest begins first. */
const checks = [
  'prettier --check --log-level warn .',
  'tsc -p tsconfig.json',
  'tsc -p tsconfig.phone.json',
  'oxlint --deny-warnings',
  'knip',
]

await Promise.all(checks.map(check))

/** What it has found is shown when it is done, and makes the whole fail. */
async function check(command: string): Promise<void> {
  const program = spawn(`${command} 2>&1`, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] })
  const [found, [exitCode]] = await Promise.all([text(program.stdout), once(program, 'close')])
  if (exitCode === 0) return
  console.log(`${found.trim()}\n\n${command} has failed\n`)
  process.exitCode = 1
}
