/** The simulator as a part of other people’s tests. */
import { describe, expect, it } from 'vitest'
import { createClock, startSimulator } from './index.ts'

describe('startSimulator', () => {
  it('takes any free port and knows its address', async () => {
    await using simulator = await startSimulator({ port: 0 })

    expect(simulator.port).toBeGreaterThan(0)
    expect(simulator.url).toBe(`http://127.0.0.1:${simulator.port}`)
    expect((await fetch(`${simulator.url}/sim/accounts`)).status).toBe(200)
  })

  it('has the accounts that were added', async () => {
    await using simulator = await startSimulator({ port: 0 })

    const account = simulator.addAccount({ mode: 'plain' })

    expect(simulator.accounts()).toEqual([account])
  })

  it('runs on the clock it is given', async () => {
    const clock = createClock()
    clock.advance(1_000_000)
    await using simulator = await startSimulator({ port: 0, clock })

    expect(simulator.clock.now()).toBeGreaterThan(Date.now() + 900_000)
  })

  it('refuses a port that is in use', async () => {
    await using other = await startSimulator({ port: 0 })

    await expect(startSimulator({ port: other.port })).rejects.toMatchObject({
      name: 'PortInUseError',
      code: 'port_in_use',
    })
  })

  it('is gone when it was closed, and may be closed twice', async () => {
    const simulator = await startSimulator({ port: 0 })

    await simulator.close()
    await simulator.close()

    await expect(fetch(simulator.url)).rejects.toThrow()
  })
})
