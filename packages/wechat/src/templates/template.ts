/** Reads the content of a template (模板内容): which keys it has, and of which kind each is. */

/** A place in a template that is filled when a message is sent. */
export interface TemplateField {
  /** As WeChat writes it, case included: `thing1`, `keyword2`, `first`. */
  readonly key: string
  /** What may stand there: the key without its number, such as `thing`, `time` or `amount`. */
  readonly kind: string
  /** What the template says in front of it on its line; empty when nothing. */
  readonly label: string
  /** The values to choose from, where WeChat takes no others. */
  readonly options?: readonly string[]
}

/** The values of one key, as `subscribe.getTemplates` lists them. */
export interface KeywordEnum {
  /** Such as `enum_string2.DATA`. */
  readonly keywordCode: string
  readonly enumValueList: readonly string[]
}

/** A template, read. */
export interface Template {
  /** In the order of the text, each key once. */
  readonly fields: readonly TemplateField[]
}

const placeholder = /\{\{\s*([A-Za-z_]\w{0,63})\.DATA\s*\}\}/gu
const numberAtEnd = /\d+$/u
const labelEnd = /[:：\s]+$/u

/**
 * Reads the `content` of a template as `template.getAllPrivate` and `subscribe.getTemplates` give
 * it, such as `订单号：{{character_string1.DATA}}`, with the `keywordEnumValueList` that may stand
 * beside it. Official pages: 获取已选用模板列表, 获取已有模板列表.
 */
export function parseTemplate(content: string, enums: readonly KeywordEnum[] = []): Template {
  const options = new Map(
    enums.map((each) => [each.keywordCode.replace('.DATA', ''), each.enumValueList]),
  )
  const fields = new Map<string, TemplateField>()
  for (const { key, label } of content.split(/\r?\n/u).flatMap(placeholdersOf)) {
    const values = options.get(key)
    const field = { key, kind: kindOfKey(key), label }
    if (!fields.has(key)) fields.set(key, values ? { ...field, options: values } : field)
  }
  return { fields: [...fields.values()] }
}

/** `thing` of `thing12`. */
export function kindOfKey(key: string): string {
  return key.replace(numberAtEnd, '')
}

function placeholdersOf(line: string) {
  let from = 0
  return Array.from(line.matchAll(placeholder), ({ 0: whole, 1: key = '', index }) => {
    const label = line.slice(from, index).trim().replace(labelEnd, '')
    from = index + whole.length
    return { key, label }
  })
}
