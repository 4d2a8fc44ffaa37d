/** What a fan is asked about subscription notices (订阅通知), and what was answered before. */
import * as z from 'zod/mini'
import { getJson, postJson } from '../api.ts'
import { conversationPath, type Conversation } from '../chat/entry.ts'

const offerSchema = z.object({
  templateId: z.string(),
  title: z.string(),
  /** With `{{thing1.DATA}}` where values stand. */
  content: z.string(),
  example: z.string(),
  isLongTerm: z.boolean(),
  /** How many notices more are allowed. */
  left: z.number(),
  /** The answer that the fan wants to give without being asked. */
  always: z.nullable(z.enum(['accept', 'reject'])),
})
export type Offer = z.output<typeof offerSchema>

const offersSchema = z.object({
  messages: z.boolean(),
  /** Off: nothing is asked, and nothing arrives. */
  notices: z.boolean(),
  templates: z.array(offerSchema),
})
type Offers = z.output<typeof offersSchema>

export type Decision = 'accept' | 'reject'
export type Answers = Readonly<Record<string, Decision>>

/** Undefined when the fan closed the question. */
export type AskFan = (
  offers: readonly Offer[],
) => Promise<{ readonly answers: Answers; readonly always: boolean } | undefined>

const mostTemplates = 3

export async function offersTo(conversation: Conversation): Promise<Offers> {
  return getJson(offersSchema, `${conversationPath(conversation)}/consents`)
}

/** Answers as `<wx-open-subscribe>` does. `template` names templates, with commas between. */
export async function subscribe(
  conversation: Conversation,
  template: string,
  ask: AskFan,
): Promise<{ errMsg: string }> {
  const ids = [...new Set(template.split(',').map((id) => id.trim()))].filter(Boolean)
  const offers = await offersTo(conversation)
  const wanted = offers.templates.filter(({ templateId }) => ids.includes(templateId))
  const refusal = refusalOf(ids, wanted, offers.notices)
  if (refusal) return refusal
  const { asked, filtered } = oncePerTitle(wanted)
  const decided = lastingAnswers(asked) ?? (await ask(asked))
  if (decided === undefined) {
    return outcome([...asked.map(({ templateId }) => [templateId, 'cancel'] as const), ...filtered])
  }
  await postJson(z.unknown(), `${conversationPath(conversation)}/consents`, decided)
  return outcome([...Object.entries(decided.answers), ...filtered])
}

/** Of templates with one title the first is asked about. */
function oncePerTitle(wanted: readonly Offer[]) {
  const isFirst = ({ title }: Offer, place: number) =>
    wanted.findIndex((other) => other.title === title) === place
  const others = wanted.filter((offer, place) => !isFirst(offer, place))
  return {
    asked: wanted.filter(isFirst),
    filtered: others.map(({ templateId }) => [templateId, 'filter'] as const),
  }
}

/** With the codes of WeChat’s page about this tag, and the words of the same codes for mini programs. */
export function refusalOf(ids: readonly string[], wanted: readonly Offer[], notices: boolean) {
  if (ids.length === 0) return fails(10001, "TmplIds can't be empty")
  if (ids.length > mostTemplates) return fails(20003, 'Templates count out of max bounds')
  if (wanted.length < ids.length) {
    return fails(20001, 'No template data return, verify the template id exist')
  }
  if (new Set(wanted.map(({ isLongTerm }) => isLongTerm)).size > 1) {
    return fails(20002, 'Templates type must be same')
  }
  return notices ? undefined : fails(20004, 'The main switch is switched off')
}

function fails(errCode: number, why: string) {
  return { errMsg: `subscribe:fail ${why}`, errCode: String(errCode) }
}

/** When all are answered for ever, nobody is asked. */
function lastingAnswers(wanted: readonly Offer[]) {
  const answers = wanted.flatMap(({ templateId, always }) =>
    always === null ? [] : [[templateId, always] as const],
  )
  if (answers.length < wanted.length) return undefined
  return { answers: Object.fromEntries(answers), always: true }
}

function outcome(decisions: readonly (readonly [string, Decision | 'cancel' | 'filter'])[]) {
  const details = decisions.map(([id, status]) => [id, JSON.stringify({ status })])
  return {
    errMsg: 'subscribe:ok',
    subscribeDetails: JSON.stringify(Object.fromEntries(details)),
  }
}
