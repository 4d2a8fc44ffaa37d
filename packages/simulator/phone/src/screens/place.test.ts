/** Places, as they are pointed at and written down. */
import { describe, expect, it } from 'vitest'
import { knownPlaces, placeAt, readCoordinate } from './place.ts'

const centre = knownPlaces.shanghai

describe('a point of the map', () => {
  it.each([
    ['in the middle is the place itself', { x: 0.5, y: 0.5 }, [31.230416, 121.473701]],
    ['at the top lies north', { x: 0.5, y: 0 }, [31.240416, 121.473701]],
    ['at the right lies east', { x: 1, y: 0.5 }, [31.230416, 121.483701]],
  ])('%s', (_where, point, [latitude, longitude]) => {
    expect(placeAt(centre, point)).toEqual({ latitude, longitude, label: centre.label })
  })

  it('never lies beyond a pole', () => {
    expect(placeAt({ ...centre, latitude: 90 }, { x: 0.5, y: 0 }).latitude).toBe(90)
  })
})

describe('a coordinate', () => {
  it.each([
    ['31.23', 31.23],
    [' -90 ', -90],
    ['90.1', undefined],
    ['', undefined],
    ['north', undefined],
  ])('written %j is %s', (text, value) => {
    expect(readCoordinate(text, 90)).toBe(value)
  })
})
