/** What the value of a keyword may be, by the kind that its name begins with (参数值内容限制). */

const time = String.raw`\d{1,2}[:：]\d{2}([:：]\d{2})?`
const date = String.raw`(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})`
const dateOrTime = String.raw`(${date}(\s*${time})?|${time})`

const rules: Readonly<Record<string, RegExp>> = {
  thing: /^[\s\S]{1,20}$/u,
  number: /^[-+]?(?=.{1,32}$)\d+(\.\d+)?$/u,
  letter: /^[A-Za-z]{1,32}$/u,
  symbol: /^[^\p{L}\p{N}]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/u,
  time: new RegExp(String.raw`^${dateOrTime}(\s*~\s*${dateOrTime})?$`, 'u'),
  date: new RegExp(String.raw`^${date}(\s*${time})?(\s*~\s*${date}(\s*${time})?)?$`, 'u'),
  amount: /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+()#*\s-]{1,17}$/u,
  car_number: /^[\p{L}\p{N}·]{1,8}$/u,
  name: /^([\p{Script=Han}·]{1,10}|[\x20-\x7e]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** Whether a value fits its keyword. Keywords of old templates (`first`, `keyword1`) take anything. */
export function fitsKeyword(keyword: string, value: string): boolean {
  const [, kind = ''] = /^([a-z_]+?)\d+$/.exec(keyword) ?? []
  const rule = Object.hasOwn(rules, kind) ? rules[kind] : undefined
  return rule?.test(value) ?? true
}
