/** A place on earth, as it stands in messages. */

export interface Place {
  readonly latitude: number
  readonly longitude: number
  readonly label: string
}

/** Some to begin with. */
export const knownPlaces = {
  shanghai: { latitude: 31.230416, longitude: 121.473701, label: '上海市黄浦区人民广场' },
  beijing: { latitude: 39.908722, longitude: 116.397499, label: '北京市东城区天安门广场' },
  guangzhou: { latitude: 23.106561, longitude: 113.324588, label: '广州市海珠区广州塔' },
  chengdu: { latitude: 30.657346, longitude: 104.065837, label: '成都市青羊区天府广场' },
} satisfies Record<string, Place>

/** How much of the earth the drawn map shows, in degrees. */
const mapSpan = 0.02

/** The place at a point of the map whose middle is `centre`; `x` and `y` go from 0 to 1. */
export function placeAt(centre: Place, { x, y }: { x: number; y: number }): Place {
  return {
    label: centre.label,
    latitude: inDegrees(centre.latitude + (0.5 - y) * mapSpan, 90),
    longitude: inDegrees(centre.longitude + (x - 0.5) * mapSpan, 180),
  }
}

/** With the six digits that WeChat gives. */
function inDegrees(value: number, most: number): number {
  return Number(Math.max(-most, Math.min(most, value)).toFixed(6))
}

/** Undefined for what is no coordinate. */
export function readCoordinate(text: string, most: number): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return Math.abs(value) <= most ? value : undefined
}
