/** The conformance table: it lists what a simulator answers, no more and no less. */
import { readFile } from 'node:fs/promises'
import { listEndpoints, type Endpoint } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { startSimulator } from '../simulator.ts'
import { stateKept } from './state-kept.ts'
import { differences, pageOf, rowsFrom, rowsIn } from './table.ts'

async function readTable() {
  const file = new URL('../../../../docs/conformance.md', import.meta.url)
  return rowsIn(await readFile(file, 'utf8'))
}

/** A call without anything: whoever knows it says what is missing. */
async function isAnswered(url: string, { method, path }: Endpoint): Promise<boolean> {
  const response = await fetch(url + path, { method, redirect: 'manual' })
  return !(await response.text()).includes('"errcode":40066')
}

describe('the conformance table', () => {
  it('has a row for every call that is answered, and for no other', async () => {
    await using simulator = await startSimulator({ port: 0 })
    const answered: string[] = []
    for (const one of listEndpoints()) {
      if (await isAnswered(simulator.url, one)) answered.push(one.id)
    }

    expect((await readTable()).map(({ id }) => id).sort()).toEqual(answered.sort())
  })

  it('says of each what is kept', async () => {
    expect((await readTable()).filter(({ state }) => state === '')).toEqual([])
    const groups = new Set((await readTable()).map(({ id }) => id.split('.')[0]))
    expect(Object.keys(stateKept).filter((group) => !groups.has(group))).toEqual([])
  })

  it('is read as it was written, and finds what is claimed too much or too little', () => {
    const answers = new Map([
      ['/cgi-bin/menu/create', new Set([0, 40016, 40018])],
      ['/cgi-bin/menu/get', new Set([0])],
      ['/cgi-bin/nothing', new Set([40066])],
    ])
    const rows = rowsFrom(answers)
    const [create, get] = rows

    expect(rowsIn(pageOf(rows))).toEqual(rows)
    expect(create).toMatchObject({ id: 'menu.create', errcodes: [40016, 40018] })
    expect(differences(rows, rows)).toEqual([])
    expect(differences(rows, create ? [{ ...create, errcodes: [40016] }] : [])).toEqual([
      'claimed, but no test has seen it: menu.create 40018',
      'claimed, but no test has seen it: menu.get',
    ])
    expect(differences(get ? [get] : [], rows.slice(0, 1))).toContain(
      'seen by a test, but not in the table: menu.create',
    )
  })
})
