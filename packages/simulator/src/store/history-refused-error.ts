/** The error for a history that is there and cannot be used: nothing of it was touched. */
import type { Words } from '../words.ts'

const anotherFolder = {
  en: 'or set MPHUB_DATA to another folder (empty: no history)',
  zh: '或将 MPHUB_DATA 设为其他目录（留空则不保存历史）',
}

const reasons = {
  history_too_new: {
    en: 'was written by a newer version of the simulator: use that version,',
    zh: '由更新版本的模拟器写入：请使用该版本，',
  },
  history_not_usable: {
    en: 'cannot be opened: check who owns it and whether the disk is full,',
    zh: '无法打开：请检查其所有者以及磁盘是否已满，',
  },
  history_not_put_aside: {
    en: 'is broken and cannot be put aside: check who owns its folder, move the file away yourself,',
    zh: '已损坏，且无法移到一旁：请检查其目录的所有者，自行移走该文件，',
  },
} satisfies Record<string, Words>

export class HistoryRefusedError extends Error {
  override readonly name = 'HistoryRefusedError'
  readonly code: keyof typeof reasons
  readonly zh: string

  constructor(code: HistoryRefusedError['code'], file: string, options: ErrorOptions = {}) {
    const { cause } = options
    const detail = cause instanceof Error ? cause.message : ''
    const { en, zh } = reasons[code]
    super(`${file} ${en} ${anotherFolder.en}${detail && ` (${detail})`}`, options)
    this.code = code
    this.zh = `${file} ${zh}${anotherFolder.zh}${detail && `（${detail}）`}`
  }
}
