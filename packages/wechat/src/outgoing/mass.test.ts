/** Messages to many fans, built and checked. */
import { describe, expect, it } from 'vitest'
import * as endpoints from '../api/mass.ts'
import { checkMassByOpenid, checkMassByTag, checkMassPreview } from './check-mass.ts'
import {
  images,
  mpnews,
  mpvideo,
  preview,
  text,
  toAudience,
  toFans,
  voice,
  wxcard,
} from './mass.ts'

const contents = [
  text('周末八折'),
  mpnews('m1'),
  voice('m1'),
  images(['m1', 'm2'], { recommend: '看看', need_open_comment: 1 }),
  mpvideo({ media_id: 'm1', title: '标题' }),
  wxcard('c1'),
]

describe('a mass message', () => {
  it.each(contents)('goes to a tag: $msgtype', (content) => {
    const message = toAudience(content, { tag_id: 100 }, { clientmsgid: 'campaign-1' })

    expect(message).toEqual({ ...content, filter: { tag_id: 100 }, clientmsgid: 'campaign-1' })
    expect(endpoints.sendAll.input.parse(message)).toEqual(message)
  })

  it.each(contents)('goes to fans by their openids: $msgtype', (content) => {
    const message = toFans(content, ['o1', 'o2'], { send_ignore_reprint: 1 })

    expect(message).toEqual({ ...content, touser: ['o1', 'o2'], send_ignore_reprint: 1 })
    expect(endpoints.send.input.parse(message)).toEqual(message)
  })

  it.each(contents)('is shown beforehand: $msgtype', (content) => {
    const message = preview(content, { towxname: 'someone' })

    expect(message).toMatchObject({ msgtype: content.msgtype, towxname: 'someone' })
    expect(endpoints.preview.input.parse(message)).toEqual(message)
  })

  it('goes to all', () => {
    const message = toAudience(text('a'), { is_to_all: true })
    expect(endpoints.sendAll.input.parse(message)).toEqual(message)
  })

  it('shows its first picture beforehand', () => {
    expect(preview(images(['m1', 'm2']), { touser: 'o1' })).toEqual({
      msgtype: 'image',
      image: { media_id: 'm1' },
      touser: 'o1',
    })
  })

  it.each([
    ['an empty text', () => toAudience(text(''), { tag_id: 100 }), 'text.content is missing'],
    [
      'an id too long',
      () => toAudience(text('a'), { tag_id: 1 }, { clientmsgid: 'x'.repeat(33) }),
      'clientmsgid has 33 bytes in UTF-8, and may have 32',
    ],
    ['one fan', () => toFans(text('a'), ['o1']), 'touser has 1, and needs at least 2'],
    [
      'too many fans',
      () => toFans(text('a'), Array(10_001).fill('o1')),
      'touser has 10001, and may have 10000',
    ],
    ['no picture', () => toFans(images([]), ['o1', 'o2']), 'images.media_ids has 0'],
  ])('is refused with %s', (_what, build, told) => {
    expect(build).toThrow(told)
  })

  it.each([
    ['by tag without one', checkMassByTag, { filter: {} }, 'filter.tag_id is missing'],
    ['by a tag that is a text', checkMassByTag, { filter: { tag_id: '1' } }, 'filter.tag_id must'],
    [
      'to all and to a tag',
      checkMassByTag,
      { filter: { is_to_all: true, tag_id: 1 } },
      'filter.tag_id is no field',
    ],
    ['to nobody', checkMassByOpenid, {}, 'touser is missing'],
    ['in a preview for nobody', checkMassPreview, {}, 'touser is missing'],
    [
      'in a preview for two',
      checkMassPreview,
      { touser: 'o1', towxname: 'x' },
      'towxname cannot stand beside touser',
    ],
    ['of another kind', checkMassByTag, { filter: { tag_id: 1 }, msgtype: 'news' }, 'msgtype must'],
  ])('is refused %s', (_what, check, fields, told) => {
    const message = { msgtype: 'text', text: { content: 'a' }, ...fields }
    expect(() => check(message)).toThrow(told)
  })
})
