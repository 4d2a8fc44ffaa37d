/** How nodes tell one another that there is work. */

/** May lose what it is told, and may be away: every node asks the database now and then anyway. */
export interface WorkSignals extends AsyncDisposable {
  /** There is more work of this kind than this node has hands for. Never throws, never waits. */
  announce(kind: string): void
  /**
   * Calls `work` for what is announced. Each announcement goes to one node, and from one that has no
   * hands free for it, which says false, to the next.
   */
  listen(work: (kind: string) => Promise<boolean>): void
}
