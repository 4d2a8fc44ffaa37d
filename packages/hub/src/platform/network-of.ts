/** Whose an address is: what one household or machine may choose from counts as one. */
import { isIPv6 } from 'node:net'

const groups = 8
/** A network of IPv6 that is given to one customer has 64 bits. */
const ownGroups = 4

/** An IPv4 address as it is; of an IPv6 address its network: `2001:db8:0:7::/64`. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array<string>(Math.max(0, groups - first.length - last.length)).fill('0')
  return `${[...first, ...zeros, ...last].slice(0, ownGroups).join(':')}::/64`
}
