/** Runs a scenario at any length, and prints what was found: `node test/chaos/run.ts`. */
import { parseArgs } from 'node:util'
import { scenarios } from './catalogue.ts'
import { isHere, type DatabaseName } from './databases.ts'
import { hasFault, printFindings } from './findings.ts'

const databases: Readonly<Record<string, DatabaseName>> = {
  sqlite: 'SQLite',
  mariadb: 'MariaDB',
  postgres: 'PostgreSQL',
}

function usage(): never {
  console.error(
    `node test/chaos/run.ts <scenario> [--database ${Object.keys(databases).join('|')}]`,
  )
  console.error('                       [--seed 1] [--<size> <number>]\n')
  for (const [name, { about, sizes }] of Object.entries(scenarios)) {
    const flags = Object.entries(sizes).map(([size, usual]) => `--${size} ${usual}`)
    console.error(`${name.padEnd(17)} ${about}\n${' '.repeat(18)}${flags.join(' ')}`)
  }
  process.exit(2)
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  strict: false,
  args: flagged(),
})
const { database: wanted, seed = '1', ...sizes } = values
const [name = ''] = positionals
const scenario = scenarios[name] ?? usage()
const only = wanted === undefined ? undefined : (databases[String(wanted)] ?? usage())

for (const database of scenario.databases.filter((one) => isHere(one) && (only ?? one) === one)) {
  const beganAt = performance.now()
  const findings = await scenario.run(sizes, { database, seed: Number(seed) })
  const tookS = (performance.now() - beganAt) / 1_000
  printFindings(`${name} on ${database}`, { ...findings, tookS })
  if (hasFault(findings.judgement)) process.exitCode = 1
}

/** `--kills 60` as `--kills=60`, which needs no list of the flags there are. */
function flagged(): string[] {
  return process.argv
    .slice(2)
    .join(' ')
    .replaceAll(/(--\w+) (?!--)/g, '$1=')
    .split(' ')
}
