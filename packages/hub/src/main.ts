#!/usr/bin/env -S node --max-semi-space-size=8 --heap-growing-percent=50
/**
 * The `mphub` command. The flags above halve the memory of a busy server at no cost in speed: left
 * to itself, V8 takes a machine for its own.
 */
import { enableCompileCache } from 'node:module'

const { directory } = enableCompileCache()
// Threads look for it here. One that does not find it loads a compiler of its own: 16 MiB.
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory
const { run } = await import('./cli/cli.ts')
await run(process.argv)
// What still hangs, such as a connection to a server that has gone silent, is of no use any more. On
// Windows, where writing to a pipe returns before it is done, what was printed goes first.
setTimeout(() => {
  if (process.stdout.writableLength === 0) process.exit()
  process.stdout.write('', () => process.exit())
}, 500).unref()
