/** Exchanges the master key of an installation from beginning to end, wherever the key is kept. */
import type { Kysely } from 'kysely'
import type { Config } from '../config.ts'
import { ConflictError, WrongUseError } from '../errors.ts'
import { lockFile } from '../file-lock.ts'
import type { Database } from '../storage/database.ts'
import { keyFileIn, readKeyFile, replaceKeyFile } from './key-file.ts'
import type { Keyring } from './keyring.ts'
import { makeMasterKey, parseMasterKey, type MasterKey } from './master-key.ts'
import { checkDataKeys, rotateDataKeys } from './rotate.ts'

export interface ExchangeOptions {
  readonly db: Kysely<Database>
  readonly keyring: Keyring
  readonly config: Pick<Config, 'secretKey' | 'nextSecretKey' | 'data'>
  /** Seals anew what is sealed with a master key itself, and returns how many that were. */
  readonly resealOld: () => Promise<number>
}

export interface Exchanged {
  /** Of the key that is in use now. */
  readonly keyId: string
  /** How many data keys and older values were sealed anew. */
  readonly resealed: number
}

/** Killed anywhere, it leaves what opens, and goes on when it is run again. @throws {@link SecretKeyError} */
export function exchangeMasterKey(options: ExchangeOptions): Promise<Exchanged> {
  const { secretKey, nextSecretKey, data } = options.config
  if (secretKey === undefined) return exchangeInFile(options, keyFileIn(data))
  if (nextSecretKey === undefined) throw nextMissing()
  return reseal(options, parseMasterKey(nextSecretKey, 'MPHUB_SECRET_KEY_NEXT'))
}

async function exchangeInFile(options: ExchangeOptions, path: string): Promise<Exchanged> {
  using lock = lockFile(`${path}.lock`)
  if (lock === undefined) throw underWay()
  const next = await nextInFile(options, path)
  const exchanged = await reseal(options, next)
  await replaceKeyFile(path, [next])
  return exchanged
}

/** Two keys in the file are an exchange that was stopped: the first of them is the next one. */
async function nextInFile(options: ExchangeOptions, path: string): Promise<MasterKey> {
  const keys = readKeyFile(path)
  const [first, before] = keys
  if (first !== undefined && before !== undefined) return first
  const next = makeMasterKey()
  await checkDataKeys({ ...options, next })
  await replaceKeyFile(path, [next, ...keys])
  return next
}

async function reseal(options: ExchangeOptions, next: MasterKey): Promise<Exchanged> {
  const { db, keyring, resealOld } = options
  await checkDataKeys({ db, keyring, next })
  const dataKeys = await rotateDataKeys({ db, keyring, next })
  return { keyId: next.id, resealed: dataKeys + (await resealOld()) }
}

function nextMissing(): WrongUseError {
  return new WrongUseError({
    en: 'The key comes from MPHUB_SECRET_KEY, so the new one must come from MPHUB_SECRET_KEY_NEXT. Make one with: openssl rand -base64 32. Give it to every running hub first; docs/operate.md shows the steps.',
    zh: '当前密钥来自 MPHUB_SECRET_KEY，因此新密钥必须由 MPHUB_SECRET_KEY_NEXT 给出。生成方法：openssl rand -base64 32。请先在所有运行中的节点上设置它；步骤见 docs/operate.md。',
  })
}

function underWay(): ConflictError {
  return new ConflictError({
    en: 'The key is being exchanged by another process. Wait until it has ended.',
    zh: '另一个进程正在更换密钥。请等待其结束。',
  })
}
