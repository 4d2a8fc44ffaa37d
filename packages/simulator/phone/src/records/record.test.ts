/** Choosing records. */
import { describe, expect, it } from 'vitest'
import { recordsPath, type RecordFilter } from './record.ts'

const all: RecordFilter = { kind: 'all', appid: undefined, path: '', errcode: '' }

describe('the address of records', () => {
  it.each([
    ['all', {}, ''],
    ['calls', { kind: 'api' }, '&kind=api'],
    ['those of an account', { appid: 'wx1' }, '&appid=wx1'],
    ['those whose path has a part', { path: ' token ' }, '&path=*token*'],
    ['those whose path is like a pattern', { path: '/cgi-bin/*' }, '&path=%2Fcgi-bin%2F*'],
    ['those that were refused', { errcode: '-1' }, '&errcode=-1'],
    ['all, while a code is half written', { errcode: '-' }, ''],
  ] as const)('is of %s', (_what, filter, query) => {
    expect(recordsPath({ ...all, ...filter })).toBe(`/sim/records?limit=100${query}`)
  })
})
