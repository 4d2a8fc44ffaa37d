/** Asking the simulator, and what a refusal says to the person at the page. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ApiError, getJson, getPart, postJson, reasonIn } from './api.ts'

const fan = z.object({ openid: z.string() })

function answering(body: string): string {
  return `data:application/json,${encodeURIComponent(body)}`
}

describe('a question to the simulator', () => {
  it('is answered with what the schema knows', async () => {
    expect(await getJson(fan, answering('{"openid":"o1","more":1}'))).toEqual({ openid: 'o1' })
  })

  it('for a part of a list takes it for the whole when nothing is said', async () => {
    expect(await getPart(fan, answering('[{"openid":"o1"}]'))).toEqual({
      items: [{ openid: 'o1' }],
      total: 1,
    })
  })

  it.each(['not json', '{"openid":5}', '[]'])('fails with the answer %j', async (body) => {
    await expect(getJson(fan, answering(body))).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('fails when nobody is there, and says what was asked', async () => {
    const failure = postJson(fan, 'http://127.0.0.1:1/sim/reset')

    await expect(failure).rejects.toThrow(ApiError)
    await expect(failure).rejects.toMatchObject({
      code: 'unreachable',
      message: 'POST http://127.0.0.1:1/sim/reset',
    })
  })
})

describe('the reason of a refusal', () => {
  it.each([
    [
      'what the simulator says, in both languages',
      '{"error":{"code":"unknown_fan","message":"no such fan","zh":"没有这位粉丝"}}',
      { en: 'no such fan (404)', zh: '没有这位粉丝（404）' },
    ],
    [
      'in English when there is no Chinese',
      '{"error":{"code":"unknown_fan","message":"no such fan"}}',
      { en: 'no such fan (404)' },
    ],
    ['plain text as it is', 'Bad Gateway', { en: 'Bad Gateway (404)' }],
    ['other JSON as it is', '{"error":"Not Found"}', { en: '{"error":"Not Found"} (404)' }],
    ['never longer than a screen', 'x'.repeat(1_000), { en: `${'x'.repeat(300)} (404)` }],
  ])('is %s', (_what, body, reason) => {
    expect(reasonIn(body, 404)).toEqual(reason)
  })
})
