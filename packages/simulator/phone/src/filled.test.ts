/** What counts as filled in. */
import { describe, expect, it } from 'vitest'
import { filled } from './filled.ts'

describe('a form', () => {
  it.each([
    ['is sent as filled in', { MediaId: 'm', Title: 't' }, { MediaId: 'm', Title: 't' }],
    ['is sent without what is empty', { MediaId: '', Title: '0' }, { Title: '0' }],
    ['is sent without what is only space', { MediaId: ' \n' }, {}],
    ['is sent without the space around a text', { token: ' T0ken\n' }, { token: 'T0ken' }],
  ])('%s', (_what, texts, sent) => {
    expect(filled(texts)).toEqual(sent)
  })
})
