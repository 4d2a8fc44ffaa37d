/** Which lines of a chat to list, and whether to wait for them. */
import { z } from 'zod'
import { awaitEvent } from '../handles/await-event.ts'
import { isExpected } from '../handles/expected-line.ts'
import type { Live } from '../live/live.ts'
import type { ChatEntry } from './chat-entry.ts'
import type { Chats, Conversation } from './chats.ts'

export const chatChoice = z.object({
  /** Only lines after the one with this id. */
  after: z.string().max(64).optional(),
  /** Only lines of the account in which this text is found. */
  contains: z.string().min(1).max(2048).optional(),
  /** Real milliseconds to wait for a line of the account, when there is none yet. */
  wait: z.coerce.number().int().min(0).max(60_000).default(0),
})

export async function linesOf(
  { chats, live }: { chats: Chats; live: Live },
  conversation: Conversation,
  { after, contains, wait }: z.output<typeof chatChoice>,
): Promise<readonly ChatEntry[]> {
  const chosen = () => {
    const lines = linesAfter(chats.of(conversation), after)
    return contains === undefined ? lines : lines.filter((line) => isExpected(contains, line))
  }
  if (wait > 0) {
    await awaitEvent({
      look: () => chosen().find(({ from }) => from === 'account'),
      listen: (changed) =>
        live.listen(({ type }) => (type === 'chat' || type === 'broadcast') && changed()),
      withinMs: wait,
    })
  }
  return chosen()
}

function linesAfter(lines: readonly ChatEntry[], after: string | undefined) {
  return lines.slice(lines.findIndex(({ id }) => id === after) + 1)
}
