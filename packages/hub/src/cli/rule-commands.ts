/** `mphub rule`: what is answered to which words. */
import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { Option, type Command } from 'commander'
import { getAccount } from '../accounts/accounts.ts'
import { WrongUseError } from '../platform/errors.ts'
import { lowestPriority, matchKinds, pinned, type MatchKind, type Rule } from '../rules/rule.ts'
import { checkRuleInput } from '../rules/rule-input.ts'
import { listRules } from '../rules/rule.repository.ts'
import { removeRule, saveRules, testRules } from '../rules/rules.ts'
import { jsonReplyFrom, textReplyFrom } from './reply-option.ts'
import { describeHits, describeRules, exportRule, showHit } from './rule-output.ts'
import { readRuleFile, rulesWithSameKeywords } from './rule-file.ts'
import { withInstallation, withJson, type Workplace } from './workplace.ts'

/** Stands for every account of the server. */
const every = 'all'

interface RuleOptions {
  readonly account: string
  readonly keyword: readonly string[]
  readonly match: MatchKind
  readonly text?: string
  readonly reply?: string
  readonly module?: string
  readonly name?: string
  readonly priority: string
  readonly strict?: boolean
  readonly disabled?: boolean
}

export function addRuleCommands(program: Command): void {
  const rule = program.command('rule').description('what is answered to which words')
  addRuleAdd(rule)
  addRuleList(rule)
  addRuleTest(rule)
  addRuleImport(rule)
  addRuleExport(rule)
  addRuleRemove(rule)
}

function addRuleAdd(rule: Command): void {
  withJson(rule.command('add').description('adds a rule; a running server knows it at once'))
    .requiredOption('--account <appid>', `the account, or ${every}`)
    .option('--keyword <text>', 'the keyword; may be given several times', collect, [])
    .addOption(
      new Option('--match <kind>', 'how the keyword matches').choices(matchKinds).default('exact'),
    )
    .option('--text <text>', 'answers with a text')
    .option('--reply <json>', 'answers with a reply of any kind, such as {"kind":"image",…}')
    .option('--module <name>', 'lets a module answer')
    .option('--name <name>', 'what you call it')
    .option('--priority <n>', `${lowestPriority} to ${pinned}, the higher goes first`, '0')
    .option('--strict', 'case, width and outer blanks count')
    .option('--disabled', 'keeps the rule without using it')
    .action((options: RuleOptions, command: Command) =>
      withInstallation(command, async (workplace) => {
        const added = ruleFrom(options)
        await keep([added], workplace)
        const twins = await rulesWithSameKeywords(workplace.db, added)
        const hints = twins.map(({ id, name }) => `Note: ${name} (${id}) has the same keyword.`)
        workplace.printer.print({
          value: { ...exportRule(added), sameKeyword: twins.map(({ id }) => id) },
          text: [`Added ${added.id}`, ...hints].join('\n'),
        })
      }),
    )
}

function addRuleList(rule: Command): void {
  withJson(rule.command('list').description('lists rules'))
    .option('--account <appid>', `of one account, or ${every}`)
    .action(({ account }: { account?: string }, command: Command) =>
      withInstallation(command, async (workplace) => {
        const rules = await rulesOf(account, workplace)
        workplace.printer.print({ value: rules.map(exportRule), text: describeRules(rules) })
      }),
    )
}

function addRuleTest(rule: Command): void {
  withJson(rule.command('test').description('says which rules a text meets, best first'))
    .requiredOption('--account <appid>', 'the account')
    .argument('<text>')
    .action((text: string, { account }: { account: string }, command: Command) =>
      withInstallation(command, async (workplace) => {
        await getAccount(workplace, account)
        const hits = await testRules(workplace.db, { appid: account, text })
        workplace.printer.print({ value: hits.map(showHit), text: describeHits(hits) })
      }),
    )
}

function addRuleImport(rule: Command): void {
  withJson(rule.command('import').description('adds the rules of a file: all of them, or none'))
    .argument('<file>', 'as written by export; - reads standard input')
    .option('--account <appid>', `puts them into this account, or ${every}`)
    .action((file: string, { account }: { account?: string }, command: Command) =>
      withInstallation(command, async (workplace) => {
        const json = file === '-' ? await readAll(process.stdin) : await readText(file)
        const into = account === undefined ? {} : { account: account === every ? null : account }
        const rules = readRuleFile(json, into)
        await keep(rules, workplace)
        workplace.printer.print({
          value: { imported: rules.length },
          text: `Imported ${rules.length} rules.`,
        })
      }),
    )
}

function addRuleExport(rule: Command): void {
  withJson(rule.command('export').description('prints rules as JSON, for import'))
    .option('--account <appid>', `of one account, or ${every}`)
    .action(({ account }: { account?: string }, command: Command) =>
      withInstallation(command, async (workplace) => {
        const value = { rules: (await rulesOf(account, workplace)).map(exportRule) }
        workplace.printer.print({ value, text: JSON.stringify(value, null, 2) })
      }),
    )
}

function addRuleRemove(rule: Command): void {
  withJson(rule.command('remove').description('removes a rule'))
    .argument('<id>')
    .action((id: string, _options: unknown, command: Command) =>
      withInstallation(command, async (workplace) => {
        await removeRule(workplace, id)
        workplace.printer.print({ value: { id, removed: true }, text: `Removed ${id}` })
      }),
    )
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

function ruleFrom(options: RuleOptions): Rule {
  const { account, keyword, match, module, name, priority, strict = false, disabled } = options
  const texts = match === 'any' && keyword.length === 0 ? [''] : keyword
  return checkRuleInput({
    account: account === every ? null : account,
    ...(name === undefined ? {} : { name }),
    priority: Number(priority),
    enabled: disabled !== true,
    keywords: texts.map((text) => ({ match, text, strict })),
    ...replyOf(options),
    ...(module === undefined ? {} : { module }),
  })
}

function replyOf({ text, reply }: RuleOptions): { reply?: unknown } {
  if (text !== undefined && reply !== undefined) {
    throw new WrongUseError({
      en: 'Give either --text or --reply.',
      zh: '--text 与 --reply 只能给出一个。',
    })
  }
  if (reply !== undefined) return { reply: jsonReplyFrom(reply, '--reply') }
  return text === undefined ? {} : { reply: textReplyFrom(text, '--text') }
}

async function keep(rules: readonly Rule[], workplace: Workplace): Promise<void> {
  const appids = new Set(rules.map(({ appid }) => appid))
  for (const appid of appids) if (appid !== null) await getAccount(workplace, appid)
  await saveRules(workplace, rules)
}

async function rulesOf(account: string | undefined, workplace: Workplace): Promise<Rule[]> {
  if (account === undefined) return listRules(workplace.db)
  if (account === every) return listRules(workplace.db, { appid: null })
  await getAccount(workplace, account)
  return listRules(workplace.db, { appid: account })
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new WrongUseError(
      { en: `The file ${path} cannot be read.`, zh: `无法读取文件 ${path}。` },
      { cause },
    )
  }
}
