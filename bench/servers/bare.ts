/** The hand-written servers that the hub is compared with. */
import { fileURLToPath } from 'node:url'
import { startServer, type Server } from './child.ts'

const main = fileURLToPath(new URL('../bare-server.ts', import.meta.url))

export function startBareServer(
  variant: 'simple' | 'tuned',
  core: string | undefined,
): Promise<Server> {
  return startServer(`bare node:http, ${variant}`, { args: [main, variant], core })
}
