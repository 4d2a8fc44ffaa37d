/** Programs that a machine may lack. */
import { spawnSync } from 'node:child_process'

/** Whether a program is there. Where it is not, what it would check is reported as skipped, by its name. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}
