/** Serves the phone in the browser, which Vite has built into a folder of static files. */
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * Pages load the `wx` of the JS-SDK from here. The second is the path of res.wx.qq.com, for who
 * leads that domain to the simulator.
 */
const scriptPaths = ['/sim/jweixin.js', '/open/js/jweixin-1.6.0.js']

export function phoneRoutes(app: FastifyInstance, folder: string): void {
  app.get('/', (_request, reply) => reply.redirect('/phone'))
  for (const path of scriptPaths) {
    app.get(path, (_request, reply) => serve(reply, folder, 'jweixin.js'))
  }
  app.get('/phone', (_request, reply) => serve(reply, folder, 'index.html'))
  app.get<{ Params: { '*': string } }>('/phone/*', ({ params }, reply) =>
    serve(reply, folder, params['*'] || 'index.html'),
  )
}

/** Only names that the folder really holds are opened, so no path leads out of it. */
async function serve(reply: FastifyReply, folder: string, name: string): Promise<FastifyReply> {
  const names = await namesIn(folder)
  reply.header('x-content-type-options', 'nosniff')
  if (!names.includes('index.html')) {
    return reply.code(503).type('text/plain; charset=utf-8').send(notBuilt)
  }
  if (!names.includes(name)) {
    return reply.code(404).type('text/plain; charset=utf-8').send('not found / 找不到\n')
  }
  return reply
    .header(
      'cache-control',
      name.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    )
    .type(types[extname(name)] ?? 'application/octet-stream')
    .send(await readFile(join(folder, name)))
}

const notBuilt =
  'The phone is not built yet. Run `npm run build`, then load this page again.\n' +
  '模拟手机尚未构建。请运行 `npm run build`，然后刷新本页。\n'

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
