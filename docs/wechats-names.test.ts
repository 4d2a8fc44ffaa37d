/** Tries how the documents lead clients to the simulator that know only WeChat’s own names. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startSimulator } from '@mphub/simulator'
import { describe, expect, it } from 'vitest'
import { freePort } from '../packages/hub/src/testing/free-port.ts'
import { isInstalled } from '../packages/hub/src/testing/installed.ts'
import { startProgram } from '../test/program.ts'
import { until } from '../test/until.ts'
import { blocksOf } from './testing/pages.ts'

const run = promisify(execFile)

/** Caddy with the configuration of the page, on a free port, and where its authority’s certificate lies. */
async function startCaddy(simulator: string) {
  const [block] = blocksOf('docs/clients.md').filter(({ language }) => language === 'caddyfile')
  const folder = await mkdtemp(join(tmpdir(), 'mphub-caddy-'))
  const [port, plainPort] = [await freePort(), await freePort()]
  const global = `{
    https_port ${port}
    http_port ${plainPort}
    admin off
    skip_install_trust
  }\n`
  const sites = block?.text.replace('127.0.0.1:8090', new URL(simulator).host) ?? ''
  const config = join(folder, 'Caddyfile')
  await writeFile(config, global + sites)
  const args = ['run', '--adapter', 'caddyfile', '--config', config]
  const environment = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const caddy = startProgram('caddy', args, { environment })
  const authority = join(folder, 'caddy/pki/authorities/local/root.crt')
  return {
    port,
    authority: () => until(() => (existsSync(authority) ? authority : undefined)),
    async [Symbol.asyncDispose]() {
      await caddy[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}

describe.skipIf(!isInstalled('caddy'))('a client that knows only https://api.weixin.qq.com', () => {
  it('reaches the simulator, which sees the name', async () => {
    await using sim = await startSimulator({ port: 0 })
    const { appid, secret } = sim.addAccount()
    await using caddy = await startCaddy(sim.url)
    // what a line in /etc/hosts and the trust in the authority do
    const trusts = ['--cacert', await caddy.authority(), '--fail', '--silent']
    const leads = ['--connect-to', `api.weixin.qq.com:443:127.0.0.1:${caddy.port}`]
    const query = new URLSearchParams({ grant_type: 'client_credential', appid, secret })
    const url = `https://api.weixin.qq.com/cgi-bin/token?${query}`

    const answer = await until(async () => {
      const curl = await run('curl', [...trusts, ...leads, url]).catch(() => undefined)
      return curl?.stdout
    })

    expect(JSON.parse(answer)).toMatchObject({ expires_in: 7200 })
    expect(sim.calls({ path: '/cgi-bin/token' })).toMatchObject([{ host: 'api.weixin.qq.com' }])
  })
})
