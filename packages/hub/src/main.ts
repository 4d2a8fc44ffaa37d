#!/usr/bin/env node
/** The `mphub` command. */
import { enableCompileCache } from 'node:module'

enableCompileCache()
const { run } = await import('./cli/cli.ts')
await run(process.argv)
