/** The phone’s files, as a browser asks for them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { phoneRoutes } from './phone.routes.ts'

/** Answers what the browser gets for a path when Vite has built these files. */
async function ask(path: string, files: Record<string, string>) {
  const home = await mkdtemp(join(tmpdir(), 'phone-'))
  await mkdir(join(home, 'dist', 'assets'), { recursive: true })
  await writeFile(join(home, 'secret.txt'), 'secret')
  for (const [name, text] of Object.entries(files)) await writeFile(join(home, 'dist', name), text)
  const app = fastify()
  phoneRoutes(app, join(home, 'dist'))
  const { statusCode, headers, body } = await app.inject(path)
  await rm(home, { recursive: true })
  return { status: statusCode, type: headers['content-type'], location: headers.location, body }
}

const built = { 'index.html': '<p>phone</p>', 'assets/main-1a2b.js': 'start()' }

describe('the phone', () => {
  it.each(['/phone', '/phone/', '/phone/index.html'])('is at %s', async (path) => {
    expect(await ask(path, built)).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<p>phone</p>',
    })
  })

  it('is found from the front page', async () => {
    expect(await ask('/', built)).toMatchObject({ status: 302, location: '/phone' })
  })

  it('has its scripts', async () => {
    expect(await ask('/phone/assets/main-1a2b.js', built)).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      body: 'start()',
    })
  })

  it.each(['/sim/jweixin.js', '/open/js/jweixin-1.6.0.js'])(
    'gives web pages the JS-SDK at %s',
    async (path) => {
      expect(await ask(path, { ...built, 'jweixin.js': 'wx()' })).toMatchObject({
        status: 200,
        type: 'text/javascript; charset=utf-8',
        body: 'wx()',
      })
    },
  )

  it.each([
    '/phone/other.html',
    '/phone/assets',
    '/phone/../secret.txt',
    '/phone/..%2fsecret.txt',
    '/phone/..%5csecret.txt',
    '/phone//etc/passwd',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path, built)).status).toBe(404)
  })

  it('says how to build it when it is not built', async () => {
    expect(await ask('/phone', {})).toMatchObject({
      status: 503,
      body: expect.stringContaining('npm run build'),
    })
  })
})
