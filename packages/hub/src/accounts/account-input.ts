/** Checks what an operator enters for an account, before anything is kept. */
import { z } from 'zod'
import { WrongUseError } from '../platform/errors.ts'
import {
  accountKinds,
  accountModes,
  type AccountChange,
  type AccountMode,
  type NewAccount,
} from './account.ts'

const appid = z
  .string()
  .regex(/^wx[0-9a-zA-Z]{16}$/, 'must be the AppID of the console: wx and 16 letters or digits')
const secret = z.string().regex(/^[!-~]{1,128}$/, 'must be 1 to 128 characters without blanks')
const token = z.string().regex(/^[0-9A-Za-z]{1,32}$/, 'must be 1 to 32 letters or digits')
const aesKey = z.string().regex(/^[0-9A-Za-z]{43}$/, 'must be exactly 43 letters or digits')
const originalId = z.string().regex(/^gh_[0-9a-zA-Z]{1,28}$/, 'must look like gh_0123456789ab')
const name = z.string().min(1).max(64)
const mode = z.enum(accountModes)
const kind = z.enum(accountKinds)

const fields = z.object({ appid, name, originalId, mode, kind, secret, token, aesKey }).partial()

/** @throws {@link WrongUseError} that names the field and says what it must be. */
export function checkAccountInput<Input extends NewAccount | AccountChange>(input: Input): Input {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined)
  const { error } = fields.safeParse(Object.fromEntries(given))
  const issue = error?.issues[0]
  if (issue !== undefined) throw wrongField(String(issue.path[0]), issue.message)
  return input
}

/** Encrypted pushes need a key. @throws {@link WrongUseError} when it is missing. */
export function checkModeHasKey(mode: AccountMode, hasKey: boolean): void {
  if (mode === 'plain' || hasKey) return
  throw new WrongUseError({
    en: `An account in ${mode} mode needs its EncodingAESKey: give --aes-key with the 43 characters of the console, or use --mode plain.`,
    zh: `${mode} 模式的公众号需要 EncodingAESKey：请用 --aes-key 给出后台的 43 个字符，或使用 --mode plain。`,
  })
}

const options: Readonly<Record<string, string>> = {
  aesKey: '--aes-key',
  originalId: '--original-id',
}

function wrongField(field: string, rule: string): WrongUseError {
  const option = options[field] ?? `--${field}`
  return new WrongUseError({
    en: `${option} ${rule}.`,
    zh: `${option} 的值不正确：${rule}。`,
  })
}
