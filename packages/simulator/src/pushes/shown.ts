/** What the fan sees when a push is over. */
import type { ChatContent } from '../chats/chat-entry.ts'
import { contentOf } from '../chats/content-of.ts'
import { textOf, type Fields } from '../wire/field.ts'
import { eventKind, type Attention } from './event-kinds.ts'
import type { Attempt } from './push.ts'

const texts = {
  unavailable: '该公众号暂时无法提供服务，请稍后再试',
  broken: '该公众号提供的服务出现故障，请稍后再试',
}

type Last = Pick<Attempt, 'outcome' | 'reply'>

export function shownAfter(pushed: Fields, last: Last): ChatContent[] {
  const attention = attentionTo(pushed)
  if (attention === 'absent' || last.outcome === 'silent') return []
  if (last.outcome === 'answered') return last.reply ? shownReply(pushed, last.reply) : []
  return attention === 'waits' ? [failure(last)] : []
}

function attentionTo(pushed: Fields): Attention {
  const event = textOf(pushed['Event'])
  return event === '' ? 'waits' : eventKind(event).attention
}

/** Handing the conversation to customer service shows nothing by itself. */
function shownReply(pushed: Fields, reply: Fields): ChatContent[] {
  const content = contentOf(reply, 'account')
  if (content.type === 'transfer_customer_service') return []
  if (!content.articles) return [content]
  return [{ ...content, articles: content.articles.slice(0, mostArticles(pushed)) }]
}

/** One in reply to a message, eight in reply to an event; WeChat cuts off the rest. */
function mostArticles(pushed: Fields): number {
  return pushed['Event'] === undefined ? 1 : 8
}

function failure({ outcome }: Last): ChatContent {
  const isBroken = outcome === 'invalid' || outcome === 'error-status'
  const which = isBroken ? 'broken' : 'unavailable'
  return { from: 'account', type: 'failure', failure: which, content: texts[which] }
}
