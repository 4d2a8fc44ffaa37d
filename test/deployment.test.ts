/** Files for containers, systemd and proxies, checked as far as this machine can. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readConfig } from 'mphub'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { certificates } from '../packages/hub/src/testing/certificates.fixture.ts'
import { isInstalled } from '../packages/hub/src/testing/installed.ts'
import { runProgram } from './program.ts'
import { startWorld } from './world.ts'

const root = join(import.meta.dirname, '..')

function textOf(name: string): string {
  return readFileSync(join(root, name), 'utf8')
}

/** What a hub would say to the name, whatever its value. */
function isSetting(name: string): boolean {
  try {
    readConfig({ [name]: '' })
    return true
  } catch (error) {
    return !String(error).includes('is not a setting')
  }
}

function settingsIn(text: string): string[] {
  return [...new Set(text.match(/\bMPHUB_\w+/g))]
}

describe.each([
  'compose.yaml',
  'Dockerfile',
  'deploy/mphub.service',
  'deploy/mphub-command',
  'deploy/nginx.conf',
  'deploy/Caddyfile',
  'deploy/health-check.ts',
])('%s', (name) => {
  it('names settings that there are', () => {
    const settings = settingsIn(textOf(name))

    expect(settings).not.toEqual([])
    expect(settings.filter((setting) => !isSetting(setting))).toEqual([])
  })
})

const service = z.looseObject({
  image: z.string(),
  volumes: z.array(z.string()),
  secrets: z.array(z.string()).default([]),
  profiles: z.array(z.string()).default([]),
  depends_on: z
    .record(z.string(), z.looseObject({ required: z.boolean().default(true) }))
    .default({}),
  healthcheck: z
    .object({ test: z.array(z.string()) })
    .loose()
    .optional(),
})

const compose = z
  .object({
    services: z.record(z.string(), service),
    volumes: z.record(z.string(), z.unknown()),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
  })
  .loose()
  .parse(parse(textOf('compose.yaml'), { merge: true }))

describe('compose.yaml', () => {
  const services = Object.entries(compose.services)

  it('uses the volumes and secrets that it declares, all of them', () => {
    const volumes = services.flatMap(([, { volumes: used }]) =>
      used.map((one) => one.split(':')[0]),
    )
    const secrets = services.flatMap(([, { secrets: used }]) => used)

    expect(new Set(volumes)).toEqual(new Set(Object.keys(compose.volumes)))
    expect(new Set(secrets)).toEqual(new Set(Object.keys(compose.secrets)))
  })

  it('waits for services that there are, and for those of a profile only when it is chosen', () => {
    for (const [, { depends_on: needed }] of services) {
      for (const [name, { required }] of Object.entries(needed)) {
        expect(compose.services[name]?.healthcheck).toBeDefined()
        expect(required).toBe(compose.services[name]?.profiles.length === 0)
      }
    }
  })

  it('gives no two hubs the same data folder', () => {
    const folders = services
      .filter(([name]) => name.startsWith('hub'))
      .flatMap(([, { volumes }]) => volumes)

    expect(folders.length).toBeGreaterThan(1)
    expect(new Set(folders).size).toBe(folders.length)
  })

  it('keeps its secrets out of the repository and of the image', () => {
    const ignored = textOf('.gitignore').split('\n')

    expect(ignored).toContain('/secrets/')
    expect(textOf('.dockerignore').split('\n')[0]).toBe('*')
  })
})

describe('the Dockerfile', () => {
  const lines = textOf('Dockerfile').replaceAll('\\\n', ' ').split('\n')
  const instructions = lines.filter((line) => /^[A-Z]+ /.test(line))

  it('copies what there is, from the repository or from a stage before', () => {
    const stages = instructions.flatMap((line) => / AS (\w+)/.exec(line)?.[1] ?? [])
    const copies = instructions.filter((line) => line.startsWith('COPY '))

    expect(copies.length).toBeGreaterThan(5)
    for (const copy of copies) {
      const from = /--from=(\w+)/.exec(copy)?.[1]
      const sources = copy
        .split(' ')
        .slice(1, -1)
        .filter((word) => !word.startsWith('--'))
      if (from !== undefined) expect(stages).toContain(from)
      else expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([])
    }
  })

  it('names the manifest of every package, without which npm ci refuses the lock file', () => {
    const manifests = globSync('packages/*/package.json', { cwd: root })

    for (const manifest of manifests) expect(textOf('Dockerfile')).toContain(`COPY ${manifest} `)
  })

  it('runs as another user than root, from the last stage on', () => {
    const lastStage = instructions.slice(
      instructions.findLastIndex((line) => line.startsWith('FROM')),
    )

    expect(lastStage).toContain('USER node')
    expect(lastStage.findIndex((line) => line.startsWith('USER'))).toBeLessThan(
      lastStage.findIndex((line) => line.startsWith('ENTRYPOINT')),
    )
  })

  it('starts Node with the flags of the command', () => {
    const flags =
      textOf('packages/hub/src/main.ts')
        .split('\n')[0]
        ?.match(/--[\w-]+=\d+/g) ?? []
    const entry = instructions.find((line) => line.startsWith('ENTRYPOINT'))
    const compiling = instructions.find((line) => line.startsWith('RUN node '))

    expect(flags).toHaveLength(2)
    for (const flag of flags) expect(entry).toContain(`"${flag}"`)
    // What was compiled with others is compiled again.
    for (const flag of flags) expect(compiling).toContain(` ${flag} `)
  })
})

describe('the health check', () => {
  it('succeeds while the hub answers, and fails when nobody does', async () => {
    await using world = await startWorld()
    const ask = (port: string) =>
      runProgram(process.execPath, ['deploy/health-check.ts'], {
        environment: { MPHUB_PORT: port },
      })

    expect(await ask(new URL(world.callbackUrl()).port)).toMatchObject({ code: 0 })
    expect(await ask('1')).toMatchObject({ code: 1 })
  })
})

interface Check {
  readonly name: string
  readonly change?: (text: string) => string
  /** FILE stands for the file, FOLDER for the one it lies in. */
  readonly command: readonly string[]
  /** What lies beside it. */
  readonly beside?: Readonly<Record<string, string>>
}

/** Runs a program on a copy of a file in which `change` was made. */
async function check({ name, change = (text) => text, command, beside = {} }: Check) {
  const folder = await mkdtemp(join(tmpdir(), 'mphub-deploy-'))
  const path = join(folder, basename(name))
  const files = Object.entries({ ...beside, [basename(name)]: change(textOf(name)) })
  for (const [file, text] of files) await writeFile(join(folder, file), text)
  const [program = '', ...args] = command.map((word) => places(word, { path, folder }))
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd: folder })
  await rm(folder, { recursive: true })
  return { status, said: stdout + stderr }
}

function places(word: string, { path, folder }: { path: string; folder: string }): string {
  return word.replace('FILE', path).replace('FOLDER', folder)
}

describe('the unit of systemd', () => {
  const places = ['PATH', 'MPHUB_DATA', 'MPHUB_LOG_DIR', 'NODE_COMPILE_CACHE']

  it.each(places)('and the command beside it have the same %s', (name) => {
    const pattern = new RegExp(`\\b${name}=(\\S+)`)
    const [unit, command] = ['deploy/mphub.service', 'deploy/mphub-command'].map(
      (file) => pattern.exec(textOf(file))?.[1],
    )

    expect(unit).toBeDefined()
    expect(command).toBe(unit)
  })

  it('finds its Node.js in an installation without what is for development', () => {
    const { dependencies } = z
      .looseObject({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(textOf('package.json')))

    expect(dependencies).toHaveProperty('node')
  })

  it.skipIf(!isInstalled('systemd-analyze'))('passes systemd-analyze verify', async () => {
    const here = (text: string) =>
      text.replaceAll('/srv/mphub/node_modules/.bin/mphub', process.execPath)

    const command = ['systemd-analyze', 'verify', '--man=no', '--recursive-errors=no', 'FILE']

    const { status, said } = await check({ name: 'deploy/mphub.service', change: here, command })

    expect(said).toBe('')
    expect(status).toBe(0)
  })
})

/** A whole configuration that touches nothing outside of its folder. */
function wholeNginx(site: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const inside = folders.map((kind) => `${kind}_temp_path ${kind};`).join('\n')
  const here = site.replaceAll('/etc/letsencrypt/live/wechat.example.com/', '')
  return `pid pid;\nevents {}\nhttp {\naccess_log off;\n${inside}\n${here}\n}\n`
}

describe('the example for nginx', () => {
  it.skipIf(!isInstalled('nginx'))('passes nginx -t', async () => {
    const beside = { 'fullchain.pem': certificates.one.cert, 'privkey.pem': certificates.one.key }
    const command = ['nginx', '-t', '-p', 'FOLDER', '-c', 'FILE', '-e', 'stderr']

    const { status, said } = await check({
      ...{ name: 'deploy/nginx.conf', change: wholeNginx, command, beside },
    })

    expect({ status, said }).toMatchObject({ status: 0 })
  })
})

describe('the example for Caddy', () => {
  it.skipIf(!isInstalled('caddy'))('passes caddy validate', async () => {
    const command = ['caddy', 'validate', '--adapter', 'caddyfile', '--config', 'FILE']

    const { status, said } = await check({ name: 'deploy/Caddyfile', command })

    expect({ status, said }).toMatchObject({ status: 0 })
  })
})
