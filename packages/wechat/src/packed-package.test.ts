/** Packs the package, installs it in an empty project, and uses it there with each Node.js it promises. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')
const modules = join(root, 'node_modules')
const nodes = [
  ['24', join(modules, 'node/bin/node')],
  ['22', join(root, 'packages/wechat/node_modules/node/bin/node')],
] as const

const program = `
import { createClient, InvalidCallError, type Client } from '@mphub/wechat'
import { menu, user, type InputOf } from '@mphub/wechat/endpoints'
import { create } from '@mphub/wechat/endpoints/menu'

const button: InputOf<typeof menu.create>['button'] = [{ type: 'click', name: '好', key: 'K' }]

export async function followedAt(wechat: Client, openid: string): Promise<number | undefined> {
  const fan = await wechat.call(user.info, { openid })
  // @ts-expect-error nothing but the openid is told about someone who left
  if (fan.subscribe === 0) return fan.subscribe_time
  return fan.subscribe_time
}

const wechat = createClient({ credentials: { appid: 'wx1234567890abcdef', secret: 'secret' } })
try {
  // @ts-expect-error a field that is not there
  await wechat.call(create, { button, buttons: [] })
} catch (error) {
  if (error instanceof InvalidCallError) console.log(error.message)
}
console.log(menu.create === create)
`

let workshop: string
let project: string

beforeAll(async () => {
  workshop = await mkdtemp(join(tmpdir(), 'mphub-wechat-'))
  project = join(workshop, 'project')
  await install(await pack())
}, 240_000)

afterAll(() => rm(workshop, { recursive: true }))

describe('the packed package', () => {
  it('holds JavaScript and its types, and no sources, tests or scripts', async () => {
    const { stdout } = await run('find', [
      join(project, 'node_modules/@mphub/wechat'),
      '-type',
      'f',
    ])
    const files = stdout.trim().split('\n')

    expect(files.filter((file) => !/\.(?:js|d\.ts|json|md)$|\/LICENSE$/.test(file))).toEqual([])
    expect(files.filter((file) => /test|fixture|stand-in/.test(file))).toEqual([])
    expect(await installedManifest()).not.toHaveProperty('scripts')
  })

  it('depends on undici and zod, and on nothing else', async () => {
    const { dependencies } = await installedManifest()

    expect(Object.keys(dependencies)).toEqual(['undici', 'zod'])
  })

  it('tells the editor what the comments at the fields say', async () => {
    const sources = join(root, 'packages/wechat/src/api')
    const types = join(project, 'node_modules/@mphub/wechat/dist/api')
    const lost: string[] = []
    for (const file of await readdir(sources, { recursive: true })) {
      if (!file.endsWith('.ts') || file === 'fields.ts') continue
      const source = await readFile(join(sources, file), 'utf8')
      const kept = await readFile(join(types, file.replace(/\.ts$/, '.d.ts')), 'utf8')
      const comments = source.match(/(?<=^ +)\/\*\* .*(?=\n +\w+\??:)/gm) ?? []
      lost.push(...comments.filter((comment) => !kept.includes(comment)))
    }

    expect(lost).toEqual([])
  })

  it.each(nodes)(
    'type-checks and runs in an empty project under Node %s',
    async (version, node) => {
      await run(node, [join(modules, 'typescript/bin/tsc'), '-p', project])

      const { stdout } = await run(node, [join(project, 'out/program.js')])

      expect((await run(node, ['--version'])).stdout).toMatch(`v${version}.`)
      expect(stdout).toBe(
        'menu.create was not sent. It has no field buttons (is it button?).\ntrue\n',
      )
    },
    120_000,
  )

  it('loads one group without the others', async () => {
    const [, [, node]] = nodes
    const script = `
      const { registerHooks } = await import('node:module')
      const loaded = []
      registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context) } })
      await import('@mphub/wechat/endpoints/tag')
      console.log(loaded.filter((url) => url.includes('@mphub')).map((url) => url.split('/').at(-1)).join())`
    const { stdout } = await run(node, ['--input-type=module', '-e', script], { cwd: project })

    expect(stdout.trim().split(',').toSorted()).toEqual(['endpoint.js', 'fields.js', 'tag.js'])
  })
})

/** In a copy of the workspace, since packing changes the manifest while it runs. */
async function pack(): Promise<string> {
  const copy = join(workshop, 'packages/wechat')
  await mkdir(dirname(copy), { recursive: true })
  await cp(join(root, 'packages/wechat'), copy, {
    recursive: true,
    filter: (path) => !path.includes(join('wechat', 'node_modules')),
  })
  for (const file of ['LICENSE', 'tsconfig.json', 'tsconfig.wechat.json']) {
    await cp(join(root, file), join(workshop, file))
  }
  await symlink(modules, join(workshop, 'node_modules'))
  const { stdout } = await npm(['pack', '--silent'], copy)
  return join(copy, stdout.trim())
}

/** What the package depends on comes from here, so that no registry is needed. */
async function install(tarball: string): Promise<void> {
  const compilerOptions = {
    module: 'nodenext',
    target: 'esnext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    types: ['node'],
    outDir: 'out',
  }
  await mkdir(project)
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }')
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  await writeFile(join(project, 'program.ts'), program)
  const present = ['undici', 'zod', '@types/node', 'undici-types'].map((name) =>
    join(modules, name),
  )
  await npm(['install', '--offline', '--silent', '--ignore-scripts', tarball, ...present], project)
}

function npm(words: string[], cwd: string) {
  const path = [join(modules, '.bin'), process.env['PATH']].join(delimiter)
  return run('npm', words, { cwd, env: { ...process.env, PATH: path } })
}

async function installedManifest() {
  const text = await readFile(join(project, 'node_modules/@mphub/wechat/package.json'), 'utf8')
  return JSON.parse(text)
}
