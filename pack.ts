/** `npm run pack -- simulator`: a tarball that plain Node.js runs. Node does not strip types in node_modules. */
import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'

const root = import.meta.dirname

const manifestSchema = z.looseObject({
  exports: z.record(z.string(), z.string()),
  bin: z.record(z.string(), z.string()).optional(),
  files: z.array(z.string()).default([]),
})

/** These come into each tarball from here, whether its manifest names them or not. */
const made = ['dist', 'README.md', 'LICENSE']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string', default: '.' } },
})

for (const name of positionals) await packPackage(join(root, 'packages', name), resolve(values.to))

async function packPackage(folder: string, destination: string): Promise<void> {
  const stage = await mkdtemp(join(tmpdir(), 'mphub-pack-'))
  try {
    await compile(folder, stage)
    await writeManifest(folder, stage)
    await cp(join(root, 'LICENSE'), join(stage, 'LICENSE'))
    run('npm', ['pack', '--silent', '--pack-destination', destination], stage)
  } finally {
    await rm(stage, { recursive: true })
  }
}

/** For Node.js 22, which has no `using` yet. */
async function compile(folder: string, stage: string): Promise<void> {
  const project = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      ...{ noEmit: false, declaration: true, rewriteRelativeImportExtensions: true },
      ...{ target: 'es2023', rootDir: join(folder, 'src'), outDir: join(stage, 'dist') },
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: [join(folder, 'src')],
    exclude: ['**/*.test.ts', '**/*.fixture.ts', '**/testing'].map((one) =>
      join(folder, 'src', one),
    ),
  }
  const file = join(stage, 'tsconfig.json')
  await writeFile(file, JSON.stringify(project))
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', file], root)
  await rm(file)
}

/** What pointed to a source points to what was compiled from it. */
async function writeManifest(folder: string, stage: string): Promise<void> {
  const text = await readFile(join(folder, 'package.json'), 'utf8')
  const {
    exports,
    bin,
    files,
    scripts: _ours,
    ...manifest
  } = manifestSchema.parse(JSON.parse(text))
  const own = files.filter((name) => !made.includes(name))
  for (const name of [...own, 'README.md']) {
    await cp(join(folder, name), join(stage, name), { recursive: true })
  }
  const published = {
    ...manifest,
    exports: mapped(exports, (source) => ({
      types: compiled(source, '.d.ts'),
      default: compiled(source, '.js'),
    })),
    ...(bin && { bin: mapped(bin, (source) => compiled(source, '.js')) }),
    files: ['dist', ...own],
  }
  await writeFile(join(stage, 'package.json'), JSON.stringify(published, undefined, 2))
}

function compiled(source: string, extension: string): string {
  return source.replace(/^\.\/src\//, './dist/').replace(/\.ts$/, extension)
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (from: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, from]) => [key, change(from)]))
}

function run(program: string, words: readonly string[], cwd: string): void {
  const { status } = spawnSync(program, words, { cwd, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}`)
}
