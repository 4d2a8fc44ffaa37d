/** What a page is told that may not ask about subscription notices. */
import { describe, expect, it } from 'vitest'
import { refusalOf, type Offer } from './subscription.ts'

function offer(templateId: string, isLongTerm = false): Offer {
  return { templateId, isLongTerm, title: '', content: '', example: '', left: 0, always: null }
}

describe('a question about subscription notices', () => {
  it.each([
    ['no template', [], [], '10001'],
    ['four templates', ['A', 'B', 'C', 'D'], [], '20003'],
    ['a template that is not there', ['A', 'B'], [offer('A')], '20001'],
    ['both kinds of templates', ['A', 'B'], [offer('A'), offer('B', true)], '20002'],
  ])('about %s is refused', (_what, ids, wanted, errCode) => {
    expect(refusalOf(ids, wanted, true)).toMatchObject({
      errMsg: expect.stringMatching(/^subscribe:fail /),
      errCode,
    })
  })

  it('is refused when the fan has switched notices off', () => {
    expect(refusalOf(['A'], [offer('A')], false)).toMatchObject({ errCode: '20004' })
  })

  it('about templates of one kind is asked', () => {
    expect(refusalOf(['A', 'B'], [offer('A'), offer('B')], true)).toBeUndefined()
  })
})
