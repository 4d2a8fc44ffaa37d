/** Walks all definitions of WeChat’s calls. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commonErrors } from './api/endpoint.ts'
import { errorCodes } from './api/error-codes.ts'
import * as groups from './api/groups.ts'
import * as door from './endpoints.ts'
import { listEndpoints, listQuotas, routeTable } from './endpoints.ts'
import { prepareCall, targetOf } from './client/prepared-call.ts'

const endpoints = listEndpoints()
const table = endpoints.map((endpoint) => [endpoint.id, endpoint] as const)

/** Beyond these, a program is told what it must know by another way than an errcode. */
const success = { errcode: 0, errmsg: 'ok' }

describe('the definitions', () => {
  it('are 501 calls in 45 groups', () => {
    const coverage = Object.entries(groups).map(([name, calls]) => [
      name,
      Object.keys(calls).length,
    ])
    console.log(coverage.map(([name, calls]) => `${name} ${calls}`).join(', '))

    expect(endpoints).toHaveLength(501)
    expect(coverage).toHaveLength(45)
  })

  it('are named after their group and their place in it', () => {
    const places = Object.entries(groups).flatMap(([group, calls]) =>
      Object.keys(calls).map((name) => `${group}.${name}`),
    )

    expect(endpoints.map(({ id }) => id)).toEqual(places)
  })

  it.each([
    ['id', endpoints.map(({ id }) => id)],
    ['address', endpoints.map(({ host, path }) => host + path)],
  ])('have each its own %s', (_what, values) => {
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
  })

  it('know every error code that they name', () => {
    const unknown = endpoints.flatMap(({ id, errors }) =>
      errors.filter((code) => errorCodes[code] === undefined).map((code) => `${id}: ${code}`),
    )

    expect(unknown).toEqual([])
  })

  it('repeat nothing that sends or creates', () => {
    const changing =
      /^(add|create|send|upload|insert|submit|apply[A-Z]?$|delete|remove|set|update)/i
    const repeated = endpoints.filter(({ repeatable }) => repeatable).map(({ id }) => id)

    expect(repeated.filter((id) => changing.test(id.split('.')[1] ?? ''))).toEqual([])
  })

  it('build no schema before one is used, and then only once', () => {
    const { create } = groups.menu

    expect(Object.getOwnPropertyDescriptor(create, 'input')?.get).toBeTypeOf('function')
    expect(create.input).toBe(create.input)
  })

  it('stand in files that load nothing of the client', () => {
    const source = readFileSync(new URL('endpoints.ts', import.meta.url), 'utf8')

    expect(source).not.toContain('client/')
    expect(door).not.toHaveProperty('createClient')
  })
})

describe('an error code', () => {
  const everyday = [
    ...['base', 'component', 'customMessage', 'datacube', 'draft', 'freepublish', 'kfAccount'],
    ...['kfRecord', 'kfSession', 'mass', 'material', 'media', 'menu', 'qrcode', 'sns', 'subscribe'],
    ...['tag', 'template', 'user'],
  ]

  it('of an everyday call has a remedy', () => {
    const named = endpoints.filter(({ id }) => everyday.includes(id.split('.')[0] ?? ''))
    const codes = [...commonErrors, ...named.flatMap(({ errors }) => errors)]

    expect(codes.filter((code) => errorCodes[code]?.remedy === undefined)).toEqual([])
  })

  it('sends its reader to calls that there are', () => {
    const words = Object.values(errorCodes).flatMap(({ remedy }) => [remedy?.en, remedy?.zh])
    const calls = words.flatMap(
      (each = '') => each.match(/\b[a-z]+[A-Za-z]*\.[a-z][A-Za-z]+\b/g) ?? [],
    )
    const ids = new Set(endpoints.map(({ id }) => id))

    expect(calls.filter((call) => !ids.has(call))).toEqual([])
  })
})

describe('an example', () => {
  it.each(table)('of %s passes its own check', (_id, endpoint) => {
    const { input } = endpoint.example

    expect(endpoint.input.safeParse(input).error?.issues).toBeUndefined()
  })

  it.each(table)(
    'of %s is answered in a form that can be read, and kept whole',
    (_id, endpoint) => {
      const { answer = success } = endpoint.example
      const read = endpoint.result.safeParse(Object.assign({ added_by_wechat: 1 }, answer))

      if (endpoint.answer === 'file') return
      expect(read.error?.issues).toBeUndefined()
      expect(read.data).toHaveProperty('added_by_wechat', 1)
    },
  )

  it.each(table)('of %s can be sent', (_id, endpoint) => {
    const call = prepareCall(endpoint, endpoint.example.input)

    expect(targetOf(call, 'token')).toMatch(`${endpoint.path}?${endpoint.tokenParameter}=token`)
    expect(call.body === undefined).toBe(endpoint.method === 'GET')
  })
})

describe('the route table', () => {
  it('leads from a path to its call', () => {
    const routes = routeTable()

    expect(routes.get('/cgi-bin/menu/create')).toBe(groups.menu.create)
    expect(routes.get('/cgi-bin/showqrcode')).toBeUndefined()
    expect(routeTable('mp.weixin.qq.com').get('/cgi-bin/showqrcode')).toBe(groups.qrcode.show)
  })

  it('has every call of the API', () => {
    expect(routeTable().size).toBe(endpoints.filter(({ host }) => host.startsWith('api.')).length)
  })
})

describe('the quota table', () => {
  it('lists what a new account may call, and a test account', () => {
    const quotas = new Map(listQuotas().map(({ id, ...quota }) => [id, quota]))

    expect(quotas.get('menu.create')).toMatchObject({ perDay: 1000, perDayOfTestAccount: 100 })
    expect(quotas.get('mass.sendAll')).toMatchObject({ perDay: 100, perMinute: 60 })
    expect(quotas.get('openapi.clearQuota')).toMatchObject({ perDay: undefined, perMonth: 10 })
    expect(quotas.has('comment.list')).toBe(false)
  })
})
