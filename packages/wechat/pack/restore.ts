/** Runs after `npm pack` and `npm publish`: gives the workspace its manifest back. */
import { renameSync, rmSync } from 'node:fs'
import { license, manifest, ofWorkspace } from './paths.ts'

renameSync(ofWorkspace, manifest)
rmSync(license)
