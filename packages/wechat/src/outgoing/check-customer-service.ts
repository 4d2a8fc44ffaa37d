/** Checks customer-service messages, wherever they come from (发送客服消息). */
import {
  anyText,
  isObject,
  list,
  object,
  oneOf,
  optional,
  optionalText,
  problem,
  text,
  url,
  type Check,
  type FieldChecks,
} from '../problems/checks.ts'
import type { Problem } from '../problems/problem.ts'
import type { CustomerServiceKind, CustomerServiceMessage } from './customer-service-message.ts'
import { InvalidMessageError } from './invalid-message-error.ts'

const article = object({ title: text(), description: anyText(), url: url(), picurl: anyText() })
const choice = object({ id: text(), content: text() })

const contents: Readonly<Record<CustomerServiceKind, Check>> = {
  text: object({ content: text({ maxBytes: 2048 }) }),
  image: object({ media_id: text() }),
  voice: object({ media_id: text() }),
  video: object({
    media_id: text(),
    thumb_media_id: text(),
    title: optionalText(),
    description: optionalText(),
  }),
  music: object({
    title: optionalText(),
    description: optionalText(),
    musicurl: url(),
    hqmusicurl: optional(url()),
    thumb_media_id: text(),
  }),
  news: object({ articles: list(article, { most: 1 }) }),
  mpnews: object({ media_id: text() }),
  mpnewsarticle: object({ article_id: text() }),
  msgmenu: object({
    head_content: optionalText(),
    list: distinctChoices,
    tail_content: optionalText(),
  }),
  wxcard: object({ card_id: text() }),
  miniprogrampage: object({
    title: optionalText(),
    appid: text(),
    pagepath: text(),
    thumb_media_id: text(),
  }),
}

const kinds = Object.keys(contents)

const envelope: FieldChecks = {
  touser: text(),
  msgtype: oneOf(...kinds),
  customservice: optional(object({ kf_account: text() })),
  aimsgcontext: optional(object({ is_ai_msg: oneOf(0, 1) })),
  businessid: optional(text()),
}

/** All that is wrong with a customer-service message from outside; nothing, when it can be sent. */
export function customerServiceMessageProblems(message: unknown): readonly Problem[] {
  const kind = isObject(message) ? message['msgtype'] : undefined
  return object(isKind(kind) ? { ...envelope, [kind]: contents[kind] } : envelope)('', message)
}

/**
 * Makes sure that a value from outside is a customer-service message that WeChat accepts. What it
 * cannot tell is whether the fan was heard of lately (45015, 45047).
 *
 * @throws {@link InvalidMessageError}
 */
export function checkCustomerServiceMessage(
  message: unknown,
): asserts message is CustomerServiceMessage {
  const problems = customerServiceMessageProblems(message)
  if (problems.length > 0) throw new InvalidMessageError(problems)
}

function isKind(kind: unknown): kind is CustomerServiceKind {
  return typeof kind === 'string' && Object.hasOwn(contents, kind)
}

/** Two choices of one id could not be told apart by the tap. */
function distinctChoices(at: string, choices: unknown): readonly Problem[] {
  const problems = list(choice)(at, choices)
  if (problems.length > 0 || !Array.isArray(choices)) return problems
  const seen = new Set<unknown>()
  return choices.flatMap((each: unknown, index) => {
    const id = isObject(each) ? each['id'] : undefined
    const isRepeated = seen.has(id)
    seen.add(id)
    const words = { en: 'is there twice', zh: '重复' }
    return isRepeated ? problem(`${at}[${index}].id`, 'repeated', words) : []
  })
}
