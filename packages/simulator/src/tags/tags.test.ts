/** Tags of fans, and the groups that they replaced. */
import { once } from 'node:events'
import { request } from 'node:http'
import { json } from 'node:stream/consumers'
import { tag, userGroup } from '@mphub/wechat/endpoints'
import { describe, expect, it } from 'vitest'
import type { WechatClient } from '../testing/wechat-client.ts'
import { startWorld, type World } from '../testing/world.ts'

const nobody = `o${'x'.repeat(27)}`

async function newTag({ call }: WechatClient, name = 'VIP'): Promise<number> {
  return (await call(tag.create, { tag: { name } })).tag.id
}

/** What fetch does not do. */
async function getWithBody(world: World, path: string, body: string): Promise<unknown> {
  const { simulator, account } = world
  const { appid, secret } = account
  const grant = { grant_type: 'client_credential', appid, secret }
  const issued = await fetch(`${simulator.url}/cgi-bin/token?${new URLSearchParams(grant)}`)
  const { access_token } = Object(await issued.json())
  const asked = request(`${simulator.url}${path}?access_token=${access_token}`, { method: 'GET' })
  asked.setHeader('content-length', Buffer.byteLength(body)).end(body)
  const [response] = await once(asked, 'response')
  return json(response)
}

describe('a tag', () => {
  it('gets an id from 100, and is listed beside the starred', async () => {
    await using world = await startWorld()

    const made = await world.wechat.call(tag.create, { tag: { name: 'VIP' } })

    expect(made).toEqual({ tag: { id: 100, name: 'VIP' } })
    expect(await world.wechat.call(tag.list, {})).toEqual({
      tags: [
        { id: 2, name: '星标组', count: 0 },
        { id: 100, name: 'VIP', count: 0 },
      ],
    })
  })

  it('is counted for the fans who carry it, and pages through them', async () => {
    await using world = await startWorld()
    const tagid = await newTag(world.wechat)
    const openid_list = await world.newFans(3)
    await world.wechat.call(tag.batchTagging, { openid_list, tagid })

    const { tags } = await world.wechat.call(tag.list, {})

    expect(tags.at(-1)).toMatchObject({ count: 3 })
    expect(await world.wechat.call(tag.getFans, { tagid })).toEqual({
      count: 3,
      data: { openid: openid_list },
      next_openid: openid_list[2],
    })
    expect(
      await world.wechat.call(tag.getFans, { tagid, next_openid: openid_list[2] ?? '' }),
    ).toEqual({ count: 0, next_openid: '' })
  })

  it('is asked by GET too, with the tag in the body', async () => {
    await using world = await startWorld()
    const tagid = await newTag(world.wechat)
    const openid_list = await world.newFans(2)
    await world.wechat.call(tag.batchTagging, { openid_list, tagid })

    const answer = await getWithBody(world, tag.getFans.path, JSON.stringify({ tagid }))

    expect(answer).toMatchObject({ count: 2, data: { openid: openid_list } })
  })

  it.each([
    ['nothing', '', 44002],
    ['no JSON', '{', 47001],
    ['more than WeChat reads', ' '.repeat(25 * 1024 * 1024), 45002],
  ])('is refused by GET with %s', async (_what, body, errcode) => {
    await using world = await startWorld()

    expect(await getWithBody(world, tag.getFans.path, body)).toMatchObject({ errcode })
  })

  it('is renamed', async () => {
    await using world = await startWorld()
    const id = await newTag(world.wechat)

    await world.wechat.call(tag.update, { tag: { id, name: 'SVIP' } })

    const { tags } = await world.wechat.call(tag.list, {})
    expect(tags.at(-1)).toMatchObject({ id, name: 'SVIP' })
  })

  it('is gone from its fans when it is deleted, and its id is not given again', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(1)
    const id = await newTag(world.wechat)
    await world.wechat.call(tag.batchTagging, { openid_list: [openid], tagid: id })

    await world.wechat.call(tag.delete, { tag: { id } })

    expect(await world.wechat.call(tag.getIdList, { openid })).toEqual({ tagid_list: [] })
    expect(await newTag(world.wechat)).toBe(id + 1)
  })

  it('is taken from a fan, by the account or because the fan leaves', async () => {
    await using world = await startWorld()
    const [first = '', second = ''] = await world.newFans(2)
    const tagid = await newTag(world.wechat)
    await world.wechat.call(tag.batchTagging, { openid_list: [first, second], tagid })

    await world.wechat.call(tag.batchUntagging, { openid_list: [first], tagid })
    await world.say(`${world.fans}/${second}`, { type: 'unsubscribe' })

    expect(await world.wechat.call(tag.getIdList, { openid: first })).toEqual({ tagid_list: [] })
    expect(await world.wechat.call(tag.getIdList, { openid: second })).toEqual({ tagid_list: [] })
  })

  it('is of one account only', async () => {
    await using world = await startWorld()
    await newTag(world.wechat)
    const other = await startWorld()

    expect((await other.wechat.call(tag.list, {})).tags).toHaveLength(1)
    await other[Symbol.asyncDispose]()
  })
})

describe('WeChat refuses', () => {
  it.each([
    ['a tag without a name', tag.create, { tag: { name: '' } }, 45157],
    ['a tag with a name that another has', tag.create, { tag: { name: 'VIP' } }, 45157],
    ['a tag with a name of WeChat’s', tag.create, { tag: { name: '星标组' } }, 45157],
    ['a tag with a name of 31 characters', tag.create, { tag: { name: '长'.repeat(31) } }, 45158],
    ['to rename to 31 characters', tag.update, { tag: { id: 100, name: 'x'.repeat(31) } }, 45158],
    ['to rename a tag of its own', tag.update, { tag: { id: 2, name: 'x' } }, 45058],
    ['to rename a tag there is not', tag.update, { tag: { id: 999, name: 'x' } }, 45159],
    ['to delete a tag of its own', tag.delete, { tag: { id: 1 } }, 45058],
    ['to delete a tag there is not', tag.delete, { tag: { id: 999 } }, 45159],
    ['to tag with a tag there is not', tag.batchTagging, { tagid: 999, openid_list: [] }, 45159],
    ['to untag from one there is not', tag.batchUntagging, { tagid: 999, openid_list: [] }, 45159],
    ['to list the fans of one there is not', tag.getFans, { tagid: 999 }, 45159],
    ['to tag a stranger', tag.batchTagging, { tagid: 100, openid_list: [nobody] }, 40003],
    ['to tell the tags of a stranger', tag.getIdList, { openid: nobody }, 40003],
    [
      'to tag 51 at once',
      tag.batchTagging,
      { tagid: 100, openid_list: Array(51).fill(nobody) },
      40032,
    ],
  ])('%s', async (_what, definition, input, errcode) => {
    await using world = await startWorld()
    await newTag(world.wechat)

    expect(await world.wechat.errcode(definition, input)).toBe(errcode)
  })

  it('the 101st tag', async () => {
    await using world = await startWorld()
    for (let number = 1; number <= 100; number++) await newTag(world.wechat, `标签 ${number}`)

    expect(await world.wechat.errcode(tag.create, { tag: { name: 'one more' } })).toBe(45056)
  })

  it('the 21st tag of a fan, and gives it to nobody', async () => {
    await using world = await startWorld()
    const [full = '', other = ''] = await world.newFans(2)
    for (let number = 1; number <= 20; number++) {
      const tagid = await newTag(world.wechat, `标签 ${number}`)
      await world.wechat.call(tag.batchTagging, { openid_list: [full], tagid })
    }
    const openid_list = [other, full]
    const tagid = await newTag(world.wechat)

    expect(await world.wechat.errcode(tag.batchTagging, { openid_list, tagid })).toBe(45059)
    expect(await world.wechat.call(tag.getIdList, { openid: other })).toEqual({ tagid_list: [] })
  })

  it('to delete a tag that more than 100,000 fans carry', async () => {
    await using world = await startWorld()
    const tagid = await newTag(world.wechat)
    expect(await world.post(world.fans, { count: 1, tagId: 7 })).toMatchObject({ status: 404 })
    const { json } = await world.post(world.fans, { count: 100_001, tagId: tagid })

    expect(await world.wechat.errcode(tag.delete, { tag: { id: tagid } })).toBe(45057)
    const openid_list = Object(json).openids.slice(0, 1)
    await world.wechat.call(tag.batchUntagging, { openid_list, tagid })
    expect(await world.wechat.errcode(tag.delete, { tag: { id: tagid } })).toBe(0)
  })

  it('a fan of another account, and one who left', async () => {
    await using world = await startWorld()
    const tagid = await newTag(world.wechat)
    const other = world.simulator.addAccount()
    const path = `/sim/accounts/${other.appid}/fans`
    const { openids } = Object((await world.post(path, { count: 1 })).json)
    const [gone = ''] = await world.newFans(1)
    await world.say(`${world.fans}/${gone}`, { type: 'unsubscribe' })
    const give = (openid_list: string[]) =>
      world.wechat.errcode(tag.batchTagging, { openid_list, tagid })

    expect(await give(openids)).toBe(49003)
    expect(await give([gone])).toBe(50005)
  })
})

describe('a group', () => {
  it('is a tag by another name', async () => {
    await using world = await startWorld()
    const [openid = ''] = await world.newFans(2)
    const { group } = await world.wechat.call(userGroup.create, { group: { name: 'VIP' } })
    await world.wechat.call(userGroup.moveMember, { openid, to_groupid: group.id })

    expect(await world.wechat.call(userGroup.list, {})).toEqual({
      groups: [
        { id: 0, name: '未分组', count: 1 },
        { id: 1, name: '黑名单', count: 0 },
        { id: 2, name: '星标组', count: 0 },
        { id: 100, name: 'VIP', count: 1 },
      ],
    })
    expect(await world.wechat.call(userGroup.getId, { openid })).toEqual({ groupid: 100 })
    expect(await world.wechat.call(tag.getIdList, { openid })).toEqual({ tagid_list: [100] })
  })

  it('is the only one of a fan, who can be moved out of it again', async () => {
    await using world = await startWorld()
    const openid_list = await world.newFans(2)
    const [openid = ''] = openid_list
    const groups = [await newTag(world.wechat, 'one'), await newTag(world.wechat, 'two')]
    for (const to_groupid of groups) {
      await world.wechat.call(userGroup.batchMoveMembers, { openid_list, to_groupid })
    }
    expect(await world.wechat.call(tag.getIdList, { openid })).toEqual({ tagid_list: [101] })

    await world.wechat.call(userGroup.moveMember, { openid, to_groupid: 0 })

    expect(await world.wechat.call(userGroup.getId, { openid })).toEqual({ groupid: 0 })
  })

  it('is renamed and deleted', async () => {
    await using world = await startWorld()
    const id = await newTag(world.wechat)

    await world.wechat.call(userGroup.update, { group: { id, name: 'SVIP' } })
    expect((await world.wechat.call(tag.list, {})).tags.at(-1)).toMatchObject({ name: 'SVIP' })
    await world.wechat.call(userGroup.delete, { group: { id } })

    expect((await world.wechat.call(tag.list, {})).tags).toHaveLength(1)
  })

  it.each([
    ['without a name', userGroup.create, { group: { name: '' } }, 40051],
    ['with too long a name', userGroup.create, { group: { name: 'x'.repeat(31) } }, 45017],
    ['that is WeChat’s and is renamed', userGroup.update, { group: { id: 2, name: 'x' } }, 45016],
    ['that is not there', userGroup.delete, { group: { id: 999 } }, 40050],
    [
      'that is not there, to move to',
      userGroup.moveMember,
      { openid: nobody, to_groupid: 9 },
      40050,
    ],
  ])('%s is refused in its own words', async (_what, definition, input, errcode) => {
    await using world = await startWorld()

    expect(await world.wechat.errcode(definition, input)).toBe(errcode)
  })
})
