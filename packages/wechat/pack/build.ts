/**
 * Runs before `npm pack` and `npm publish`: compiles the sources into dist, and writes a manifest that
 * points there. Within the workspace the sources are used as they are; Node does not run TypeScript
 * that lies in node_modules.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { folder, license, manifest, ofWorkspace, root } from './paths.ts'

const workspaceManifest = z.looseObject({ exports: z.record(z.string(), z.string()) })

rmSync(join(folder, 'dist'), { recursive: true, force: true })
const tsc = join(root, 'node_modules/typescript/bin/tsc')
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.wechat.json')], {
  stdio: 'inherit',
})
copyFileSync(join(root, 'LICENSE'), license)

const { exports, ...kept } = workspaceManifest.parse(JSON.parse(readFileSync(manifest, 'utf8')))
const entries = Object.entries(exports).map(([name, source]) => [name, compiled(source)])
renameSync(manifest, ofWorkspace)
const packed = {
  ...kept,
  exports: Object.fromEntries(entries),
  scripts: undefined,
  devDependencies: undefined,
}
writeFileSync(manifest, JSON.stringify(packed, null, 2))

function compiled(source: string): object {
  const path = source.replace('./src/', './dist/').replace(/\.ts$/, '')
  return { types: `${path}.d.ts`, default: `${path}.js` }
}
