/** `npm start`: everything at once, for who wants to see it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeDataFolder, type DataFolder } from './data-folder.ts'
import { createFan } from './fan.ts'
import { isListening } from './listening.ts'
import { announced, mphub, startProgram, type Program } from './program.ts'
import { until } from './until.ts'

const accounts = z.array(z.object({ appid: z.string(), callbackUrl: z.string() }))
const appid = 'wx1234567890abcdef'

describe('npm start', { shuffle: false }, () => {
  let folder: DataFolder
  let program: Program

  beforeAll(async () => {
    folder = await makeDataFolder()
    program = startProgram('npm', ['start'], {
      environment: anyPorts(folder),
      asGroup: true,
    })
  })
  afterAll(async () => {
    await program[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  /** An address that was printed, once it is. */
  function printed(name: string): Promise<string> {
    return announced(program, new RegExp(`^${name} +(http\\S+)$`, 'm'))
  }

  async function simulatorUrl(): Promise<string> {
    return new URL(await printed('phone')).origin
  }

  async function accountsOfPhone() {
    return accounts.parse(await (await fetch(`${await simulatorUrl()}/sim/accounts`)).json())
  }

  it('prints where everything is, and that it is ready', async () => {
    await announced(program, /^ready$/m)

    const hub = await printed('hub')
    expect(await printed('callback')).toMatch(new RegExp(`^${hub}/callback/wx[0-9a-f]{16}$`))
    expect((await fetch(await printed('phone'))).status).toBe(200)
    expect((await fetch(`${hub}/readyz`)).status).toBe(200)
  })

  it('has an account that answers', async () => {
    const [account] = await accountsOfPhone()
    const fan = createFan(`${await simulatorUrl()}/sim/accounts/${account?.appid}/fans`)

    expect((await fan.follows()).shown).toEqual([expect.stringContaining('欢迎光临')])
    expect((await fan.says('hello')).shown).toEqual([expect.stringContaining('Hello from mphub')])
    expect((await fan.says('？')).shown).toEqual([expect.stringContaining('还不会回答')])
  })

  it('shows the phone an account of the command line at once, and answers by its rules', async () => {
    const add = `account add --appid ${appid} --secret S --token T --mode plain`
    expect(await mphub(folder.path, add.split(' '))).toMatchObject({ code: 0 })
    const rule = `rule add --account ${appid} --keyword hello --text world`
    expect(await mphub(folder.path, rule.split(' '))).toMatchObject({ code: 0 })

    const account = await until(
      async () => (await accountsOfPhone()).find((one) => one.appid === appid),
      { withinMs: 2_000 },
    )

    expect(account.callbackUrl).toBe(`${await printed('hub')}/callback/${appid}`)
    const fan = createFan(`${await simulatorUrl()}/sim/accounts/${appid}/fans`)
    expect((await fan.says('hello')).shown).toEqual(['world'])
  })

  it('ends with Ctrl-C, and leaves nothing behind', async () => {
    const addresses = [await printed('hub'), await simulatorUrl()]

    program.signal('SIGINT')

    expect(await program.ended).toMatchObject({ stderr: '' })
    expect(await Promise.all(addresses.map(isListening))).toEqual([false, false])
  })
})

describe('the program behind npm start', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s with exit code 0', async (signal) => {
    await using folder = await makeDataFolder()
    await using program = startProgram(process.execPath, ['start.ts'], {
      environment: anyPorts(folder),
    })
    await announced(program, /^ready$/m)

    program.signal(signal)

    expect(await program.ended).toMatchObject({ code: 0, stderr: '' })
  })
})

function anyPorts({ path }: DataFolder) {
  return { MPHUB_DATA: path, MPHUB_PORT: '0', MPHUB_SIMULATOR_PORT: '0' }
}
