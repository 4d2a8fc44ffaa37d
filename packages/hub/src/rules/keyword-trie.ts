/** Finds which of very many keywords begin at a place of a text, one step for each character. */

const root = 0
/** An edge is four numbers that lie together: one fetch from memory for each character. */
const edgeSize = 4
const [nodeAt, unitAt, targetAt, postingAt] = [0, 1, 2, 3]
/** Nodes are stored from 1 on, so that 0 is an empty place. */
const empty = 0
const none = -1

/**
 * A trie over UTF-16 code units whose edges lie in one open-addressing hash table of numbers:
 * small in memory, quick to build anew, and its cost grows with the text, not with the keywords.
 */
export class KeywordTrie {
  #edges = new Int32Array(64 * edgeSize)
  #used = 0
  #nodes = 1
  /** The values of keywords; an edge holds the index of those that end with it. The first is unused. */
  readonly #postings: number[][] = [[]]

  /** Adds a keyword. Values of the same keyword keep the order in which they were added. */
  add(keyword: string, value: number): void {
    let node = root
    let edge = none
    for (let index = 0; index < keyword.length; index++) {
      edge = this.#findOrAdd(node, keyword.charCodeAt(index))
      node = this.#edges[edge + targetAt] ?? root
    }
    const posting = this.#edges[edge + postingAt] || this.#postings.push([]) - 1
    this.#edges[edge + postingAt] = posting
    this.#postings[posting]?.push(value)
  }

  /** Passes on the values of all keywords that begin at `start` of the text. */
  collectAt(text: string, start: number, found: (values: readonly number[]) => void): void {
    let node = root
    for (let index = start; index < text.length; index++) {
      const edge = this.#find(node, text.charCodeAt(index))
      if (this.#edges[edge + nodeAt] === empty) return
      const posting = this.#edges[edge + postingAt] ?? 0
      if (posting !== 0) found(this.#postings[posting] ?? [])
      node = this.#edges[edge + targetAt] ?? root
    }
  }

  /** Passes on the values of all keywords anywhere in the text. */
  collectAnywhere(text: string, found: (values: readonly number[]) => void): void {
    if (this.isEmpty) return
    for (let start = 0; start < text.length; start++) this.collectAt(text, start, found)
  }

  get isEmpty(): boolean {
    return this.#used === 0
  }

  #findOrAdd(node: number, unit: number): number {
    const known = this.#find(node, unit)
    if (this.#edges[known + nodeAt] !== empty) return known
    if (this.#used * 2 * edgeSize >= this.#edges.length) this.#enlarge()
    return this.#place(node, unit, this.#nodes++)
  }

  #place(node: number, unit: number, target: number): number {
    const edge = this.#find(node, unit)
    this.#edges[edge + nodeAt] = node + 1
    this.#edges[edge + unitAt] = unit
    this.#edges[edge + targetAt] = target
    this.#used++
    return edge
  }

  /** Where the edge is, or where it would be put. */
  #find(node: number, unit: number): number {
    const edges = this.#edges
    const mask = edges.length - 1
    const hash = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)) >>> 7
    for (let edge = (hash * edgeSize) & mask; ; edge = (edge + edgeSize) & mask) {
      if (edges[edge + nodeAt] === empty) return edge
      if (edges[edge + nodeAt] === node + 1 && edges[edge + unitAt] === unit) return edge
    }
  }

  #enlarge(): void {
    const before = this.#edges
    this.#edges = new Int32Array(before.length * 2)
    this.#used = 0
    for (let edge = 0; edge < before.length; edge += edgeSize) {
      const node = before[edge + nodeAt] ?? empty
      if (node === empty) continue
      const moved = this.#place(node - 1, before[edge + unitAt] ?? 0, before[edge + targetAt] ?? 0)
      this.#edges[moved + postingAt] = before[edge + postingAt] ?? 0
    }
  }
}

/** The text backwards, for keywords that end one. */
export function backwards(text: string): string {
  let reversed = ''
  for (let index = text.length - 1; index >= 0; index--) reversed += text.charAt(index)
  return reversed
}
