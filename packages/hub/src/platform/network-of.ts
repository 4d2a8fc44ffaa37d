/** Whose an address is: what one household or machine may choose from counts as one. */
import { isIPv6 } from 'node:net'

/** Of 16 bits each. */
const groupsInAll = 8
/** A network of IPv6 that is given to one customer has 64 bits. */
const ownGroups = 4

/** An IPv4 address as it is; of an IPv6 address its network: `2001:db8:0:7::/64`. However it is written. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const groups = groupsOf(address)
  return (
    embeddedIPv4(groups) ??
    `${groups
      .slice(0, ownGroups)
      .map((group) => group.toString(16))
      .join(':')}::/64`
  )
}

/** The numbers that an address stands for, which may be written in many ways: a URL has one of them. */
function groupsOf(address: string): number[] {
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`)
  const [first = [], last = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((half) => (half === '' ? [] : half.split(':')))
  const zeros = Array<string>(groupsInAll - first.length - last.length).fill('0')
  return [...first, ...zeros, ...last].map((group) => Number.parseInt(group, 16))
}

/** `::ffff:203.0.113.9` */
function embeddedIPv4([a, b, c, d, e, mark, high = 0, low = 0]: readonly number[]):
  string | undefined {
  if ([a, b, c, d, e].some((group) => group !== 0) || mark !== 0xffff) return undefined
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}
