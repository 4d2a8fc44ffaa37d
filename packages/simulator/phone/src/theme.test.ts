/** Colours: complete in both schemes, and readable. */
import { describe, expect, it } from 'vitest'
import { cssVariables } from './theme.ts'

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** As WCAG counts it: 4.5 is enough for text. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const readable = [
  ['--ink', '--page'],
  ['--ink', '--surface'],
  ['--ink-soft', '--surface'],
  ['--ink-faint', '--surface'],
  ['--accent-ink', '--accent-wash'],
  ['--danger', '--danger-wash'],
  ['--warning', '--warning-wash'],
  ['--fan-ink', '--fan-bubble'],
  ['--account-ink', '--account-bubble'],
  ['--code-name', '--code'],
  ['--link', '--account-bubble'],
  ['--fan-link', '--fan-bubble'],
] as const

describe('the colours', () => {
  it('have the same names in light and dark', () => {
    expect(Object.keys(cssVariables('dark'))).toEqual(Object.keys(cssVariables('light')))
  })

  it('are named as style sheets write names', () => {
    expect(cssVariables('light')).toMatchObject({ '--ink-soft': '#565D59', '--radius': '8px' })
  })

  it.each(
    (['light', 'dark'] as const).flatMap((scheme) =>
      readable.map((pair) => [scheme, ...pair] as const),
    ),
  )('can be read in %s: %s on %s', (scheme, ink, ground) => {
    const colours = cssVariables(scheme)

    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})
