/** What carries messages from node to node. A wire may lose some, and then says so. */

/**
 * Why something may have been missed. `gap`: a number was left out. `silence`: somebody is not heard
 * any more. `met`: somebody had spoken before it was first heard. `reconnected`: nothing was heard
 * for a while. `unreadable`: a message of another version of mphub.
 */
export type LossReason = 'gap' | 'silence' | 'met' | 'reconnected' | 'unreadable'

export interface Receiver {
  /** A message of another node, in the order in which that node has sent its messages. */
  onText(topic: string, text: string): void
  /** From here on everything is heard again; what was said before may be missing. */
  onLoss(reason: LossReason): void
}

export interface Wire extends AsyncDisposable {
  /** Settles when the message has left this process. One that cannot leave is missed by the others, who notice. */
  send(topic: string, text: string): Promise<void>
  /** Returns when everything sent from now on is either heard or noticed as lost. */
  listen(receiver: Receiver): Promise<void>
}
