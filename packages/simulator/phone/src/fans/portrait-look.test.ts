/** Drawn avatars. */
import { describe, expect, it } from 'vitest'
import { portraitColour, portraitLetter } from './portrait-look.ts'

describe('the letter of an avatar', () => {
  it.each([
    ['小明', '明'],
    [' éva Ann', 'É'],
    ['开心👨‍👩‍👧', '👨‍👩‍👧'],
    ['', '?'],
  ])('of %j is %j', (name, letter) => {
    expect(portraitLetter(name)).toBe(letter)
  })
})

describe('the colour of an avatar', () => {
  it('stays the same for the same person', () => {
    expect(portraitColour('oAbc')).toBe(portraitColour('oAbc'))
  })

  it('differs between people', () => {
    const colours = Array.from({ length: 60 }, (_, index) => portraitColour(`o${index}`))

    expect(new Set(colours).size).toBeGreaterThan(6)
  })
})
