/** Finds which of very many keywords begin at a place of a text, one step for each character. */

const root = 0
const emptySlot = -1

/**
 * A trie over UTF-16 code units whose edges lie in one open-addressing hash table of numbers:
 * small in memory, quick to build anew, and its cost grows with the text, not with the keywords.
 */
export class KeywordTrie {
  /** The edge in a slot, as node * 65536 + code unit. */
  #edges = new Float64Array(64).fill(emptySlot)
  #targets = new Int32Array(64)
  #used = 0
  #nodes = 1
  readonly #postings = new Map<number, number[]>()

  /** Adds a keyword. Values of the same keyword keep the order in which they were added. */
  add(keyword: string, value: number): void {
    let node = root
    for (let index = 0; index < keyword.length; index++) {
      node = this.#stepOrGrow(node, keyword.charCodeAt(index))
    }
    const values = this.#postings.get(node)
    if (values === undefined) this.#postings.set(node, [value])
    else values.push(value)
  }

  /** Passes on the values of all keywords that begin at `start` of the text. */
  collectAt(text: string, start: number, found: (values: readonly number[]) => void): void {
    let node = root
    for (let index = start; index < text.length; index++) {
      node = this.#step(node, text.charCodeAt(index))
      if (node === emptySlot) return
      const values = this.#postings.get(node)
      if (values !== undefined) found(values)
    }
  }

  get isEmpty(): boolean {
    return this.#postings.size === 0
  }

  #step(node: number, unit: number): number {
    const edge = node * 65_536 + unit
    const slot = this.#slotOf(edge, node, unit)
    return this.#edges[slot] === edge ? (this.#targets[slot] ?? emptySlot) : emptySlot
  }

  #stepOrGrow(node: number, unit: number): number {
    const known = this.#step(node, unit)
    if (known !== emptySlot) return known
    if (this.#used * 2 >= this.#edges.length) this.#enlarge()
    const target = this.#nodes++
    this.#place(node * 65_536 + unit, target)
    return target
  }

  #place(edge: number, target: number): void {
    const unit = edge % 65_536
    const slot = this.#slotOf(edge, (edge - unit) / 65_536, unit)
    this.#edges[slot] = edge
    this.#targets[slot] = target
    this.#used++
  }

  #slotOf(edge: number, node: number, unit: number): number {
    const mask = this.#edges.length - 1
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)) >>> 7
    for (slot &= mask; ; slot = (slot + 1) & mask) {
      const there = this.#edges[slot]
      if (there === edge || there === emptySlot) return slot
    }
  }

  #enlarge(): void {
    const edges = this.#edges
    const targets = this.#targets
    this.#edges = new Float64Array(edges.length * 2).fill(emptySlot)
    this.#targets = new Int32Array(edges.length * 2)
    this.#used = 0
    for (const [slot, edge] of edges.entries()) {
      if (edge !== emptySlot) this.#place(edge, targets[slot] ?? emptySlot)
    }
  }
}

/** The text backwards, for keywords that end one. */
export function backwards(text: string): string {
  let reversed = ''
  for (let index = text.length - 1; index >= 0; index--) reversed += text.charAt(index)
  return reversed
}
