/** Where packing finds and leaves things. */
import { join } from 'node:path'

export const folder = join(import.meta.dirname, '..')
export const root = join(folder, '../..')
export const manifest = join(folder, 'package.json')
/** The manifest of the workspace, while the one for the package lies in its place. */
export const ofWorkspace = join(folder, 'package.workspace.json')
export const license = join(folder, 'LICENSE')
