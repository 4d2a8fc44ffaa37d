/** What stands beside the phones in the browser: faults, records, alarms, load tests, the clock. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { base } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../testing/chromium.ts'
import { withBrowser } from '../testing/phone-browser.ts'
import { sayingBack } from '../testing/developer-server.ts'
import { startWorld } from '../testing/world.ts'

describe.skipIf(!hasBrowser)('beside the phone', () => {
  const open = withBrowser()

  it('a fault is made, strikes, and is ended', async () => {
    await using world = await startWorld({ account: { mode: 'plain' } })
    world.server.answering = sayingBack(world.account, '收到')
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.press('tab-faults')
    await phone.fill('fault-count', '1')
    await phone.press('fault-add')
    await phone.sees('已触发 0 次')
    await phone.write('你好')
    await phone.sees('收到')

    await phone.sees('已触发 1 次')
    expect(world.server.pushes).toHaveLength(2)
    await phone.pressWords('全部结束')
    await phone.sees('目前没有故障。')
  })

  it('a fault of calls takes its own fields', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.press('tab-faults')
    await phone.press('fault-kind')
    await phone.page.keyboard.type('errcode')
    await phone.page.keyboard.press('Enter')
    await phone.fill('fault-errcode', '45011')
    await phone.fill('fault-path', '/cgi-bin/getcallbackip')
    await phone.press('fault-add')
    await phone.page.getByTestId('fault').waitFor()

    expect(await world.wechat.errcode(base.getCallbackIp, {})).toBe(45011)
  })

  it('a fault of a result is chosen by what comes of it', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.press('tab-faults')
    await phone.press('fault-kind')
    await phone.page.keyboard.type('群发失败')
    await phone.page.keyboard.press('Enter')
    await phone.press('fault-num')
    await phone.page.getByTitle('涉嫌欺诈（20008）').click()
    await phone.press('fault-add')
    await phone.page.getByTestId('fault').waitFor()

    expect((await world.get('/sim/faults')).json).toMatchObject({
      faults: [{ kind: 'mass-err', num: 20008 }],
    })
  })

  it('records are found by path, and show what was said when it is kept', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.press('tab-records')
    const before = world.simulator.calls().length
    await Promise.all([
      phone.page.waitForResponse((response) => response.request().method() === 'POST'),
      phone.press('records-bodies'),
    ])

    await world.wechat.call(base.getCallbackIp, {})
    await phone.fill('records-path', 'callbackip')

    const record = phone.page.getByTestId('record')
    await record.getByText('/cgi-bin/getcallbackip').waitFor()
    await expect.poll(() => record.count()).toBe(1)
    await record.getByRole('button').first().click()
    await record.getByText('ip_list').waitFor()
    expect(world.simulator.calls().length).toBeGreaterThan(before)
  })

  it('alarms appear by themselves', async () => {
    await using world = await startWorld()
    world.server.answering = () => ({ status: 500, body: '' })
    await using phone = await open(world, { fans: await world.newFans(1) })
    await phone.press('tab-alarms')
    await phone.sees('没有报警')

    for (const words of ['一', '二', '三']) {
      await phone.write(words)
      await phone.sees(words)
    }

    await phone.page.getByTestId('alarm').getByText('回应失败').waitFor()
  })

  it('a load test reports what was in time', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })

    await phone.press('tab-load')
    await phone.fill('load-rate', '30')
    await phone.fill('load-seconds', '1')
    await phone.press('load-start')

    const report = phone.page.locator('[data-testid=load][data-state=done]')
    await report.waitFor()
    expect(await report.innerText()).toContain('30')
    expect(world.server.pushes).toHaveLength(30)
  })

  it('the clock moves by steps, and is set', async () => {
    await using world = await startWorld()
    await using phone = await open(world, { fans: await world.newFans(1) })
    const before = world.simulator.clock.now()

    await phone.press('advance')
    await expect.poll(() => world.simulator.clock.now() - before).toBeGreaterThanOrEqual(5_000)

    await phone.press('clock')
    await phone.fill('clock-field', '2030-05-06T07:08:09')
    await phone.press('clock-set')
    await phone.page.getByTestId('clock').getByText('2030年5月6日').waitFor()
  })
})

describe.skipIf(!hasBrowser)('several phones', () => {
  const open = withBrowser()

  it('stand side by side, each with its own chat', async () => {
    await using world = await startWorld({ account: { mode: 'plain' } })
    const [one = '', other = ''] = await world.newFans(2)
    await using phone = await open(world, { fans: [one] })

    await phone.page.getByTestId(`fan-${other}`).hover()
    await phone.press(`beside-${other}`)
    const right = phone.page.locator(`[data-testid=phone][data-openid=${other}]`)
    await right.getByTestId('message-input').fill('我是右边')
    await right.getByTestId('send').click()

    await right.getByText('我是右边').waitFor()
    await world.server.received(1)
    expect(world.server.pushes[0]?.message['FromUserName']).toBe(other)
    const left = phone.page.locator(`[data-testid=phone][data-openid=${one}]`)
    expect(await left.getByText('我是右边').count()).toBe(0)
  })

  it('are put away one by one', async () => {
    await using world = await startWorld()
    const fans = await world.newFans(3)
    await using phone = await open(world, { fans })
    await phone.page.getByTestId('phone').nth(2).waitFor()

    await phone.page.getByTestId('phone').first().getByRole('button').first().click()

    await expect.poll(() => phone.page.getByTestId('phone').count()).toBe(2)
  })
})

describe.skipIf(!hasBrowser)('a screen of 390 pixels', () => {
  const open = withBrowser()

  it('is the phone itself, with everything else a touch away', async () => {
    await using world = await startWorld({ account: { mode: 'plain' } })
    const fans = await world.newFans(2)
    await using phone = await open(world, { fans, width: 390, height: 844, language: 'en' })

    await phone.write('hello')
    await phone.page.getByRole('button', { name: 'Pushes' }).click()
    await phone.page.getByTestId('push').waitFor()
    await phone.press('tab-faults')
    await phone.sees('No faults at the moment.')

    const width = await phone.page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBe(390)
    expect(await phone.page.getByTestId('phone').count()).toBe(1)
  })
})

describe.skipIf(!hasBrowser)('a history', () => {
  const open = withBrowser()

  it('is there again after the simulator starts again', async () => {
    const data = await mkdtemp(join(tmpdir(), 'phone-history-'))
    const account = { appid: 'wx1234567890abcdef', mode: 'plain' } as const
    let fans: string[]
    {
      await using world = await startWorld({ data, account })
      fans = await world.newFans(1)
      await using phone = await open(world, { fans })
      await phone.write('记得我吗')
      await world.server.received(1)
    }

    await using world = await startWorld({ data, account })
    await using phone = await open(world, { fans })

    expect(await phone.line('text')).toContain('记得我吗')
    await rm(data, { recursive: true })
  })
})
