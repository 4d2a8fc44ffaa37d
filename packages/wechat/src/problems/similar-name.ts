/** Finds the name that someone probably meant. */

/** Names of WeChat’s are short; comparing takes the product of two lengths. */
const longestName = 64

/** The name that differs in case only, or else in at most two letters; none when none is near. */
export function similarName(name: string, names: readonly string[]): string | undefined {
  const small = name.toLowerCase()
  const inOtherCase = names.find((each) => each.toLowerCase() === small)
  if (inOtherCase !== undefined || name.length > longestName) return inOtherCase
  const near = names
    .map((each) => ({ each, distance: distanceOf(small, each.toLowerCase()) }))
    .filter(({ each, distance }) => distance <= 2 && distance < each.length / 2)
    .sort((one, other) => one.distance - other.distance)
  return near[0]?.each
}

/** Letters to insert, remove or replace. */
function distanceOf(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_each, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const replaced = one[row - 1] === other[column - 1] ? 0 : 1
      now.push(
        Math.min(
          (before[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (before[column - 1] ?? 0) + replaced,
        ),
      )
    }
    before = now
  }
  return before[other.length] ?? 0
}
