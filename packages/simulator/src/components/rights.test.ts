/** What the rights (权限集) of an authorization let a third-party platform do for an account. */
import * as endpoints from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import { apiOf } from '../testing/api-of.ts'
import { rightsTo } from './rights-of-calls.ts'
import { allRights } from './rights.ts'
import { authorized, startStage } from './stage.fixture.ts'

const { base, comment, customMessage, datacube, draft, kfSession, listEndpoints } = endpoints
const { mass, material, media, menu, qrcode, shorten, subscribe, tag, template, user } = endpoints

type Endpoint = endpoints.Endpoint

/** Calls with nothing, as a platform with these rights; whoever lets it in says what is missing. */
async function errcodeWith(rights: readonly number[], { method, path }: Endpoint): Promise<number> {
  await using stage = await startStage()
  const { info, path: authorizations } = await authorized(stage)
  await stage.post(authorizations, { account: stage.account.appid, rights })
  const token = info.authorizer_access_token
  const address = `${stage.simulator.url}${path}?access_token=${token}`
  const answer: unknown = await (await fetch(address, { method })).json()
  return Object(answer).errcode ?? 0
}

describe('a third-party platform', () => {
  it.each<[Endpoint, number]>([
    [customMessage.send, 1],
    [kfSession.create, 1],
    [kfSession.create, 6],
    [datacube.getUpstreamMsg, 1],
    [user.list, 2],
    [tag.create, 2],
    [datacube.getUserSummary, 2],
    [qrcode.create, 3],
    [menu.getCurrentSelfmenuInfo, 3],
    [mass.sendAll, 7],
    [template.send, 7],
    [comment.list, 7],
    [material.count, 11],
    [media.uploadImg, 11],
    [draft.count, 11],
    [menu.get, 15],
    [menu.getCurrentSelfmenuInfo, 15],
    [subscribe.bizSend, 89],
  ])('makes the call $id with the right $1, which is enough', async (call, right) => {
    expect(await errcodeWith([right], call)).not.toBe(61007)
  })

  it.each([user.list, mass.sendAll, menu.create, material.add, subscribe.bizSend])(
    'is refused $id without a right to it',
    async (call) => {
      const needed = rightsTo(call) ?? []
      const others = allRights.filter((right) => !needed.includes(right))

      expect(await errcodeWith(others, call)).toBe(61007)
    },
  )

  it.each([base.getCallbackIp, shorten.gen])(
    'makes the call $id without any right, because none is known',
    async (call) => {
      expect(await errcodeWith([], call)).not.toBe(61007)
    },
  )

  it('may do everything that an account gives all rights to', () => {
    const closed = listEndpoints().filter((call) => {
      const needed = rightsTo(call)
      return needed && !needed.some((right) => allRights.includes(right))
    })

    expect(closed.map(({ id }) => id)).toEqual([])
  })
})

describe('an account', () => {
  it('needs no right for its own calls, whatever it gave to a platform', async () => {
    await using stage = await startStage()
    const { path } = await authorized(stage)
    await stage.post(path, { account: stage.account.appid, rights: [] })

    const ask = await apiOf(stage.simulator, stage.account)

    expect(await ask(user.list.path)).toMatchObject({ total: 0 })
  })
})
