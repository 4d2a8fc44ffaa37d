/** How errors end a program: said on standard error, in the language of the terminal. */
import { MphubError } from '../platform/errors.ts'

/** Says what went wrong and returns the exit code: 2 for wrong use, 1 for a failure. */
export function reportError(error: unknown): 1 | 2 {
  process.stderr.write(`${wordsFor(error)}\n`)
  return error instanceof MphubError ? error.exitCode : 1
}

function wordsFor(error: unknown): string {
  if (error instanceof MphubError) {
    return `${speaksChinese() ? error.zh : error.message} [${error.code}]`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** The language of the person at the terminal. */
function speaksChinese(): boolean {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '')
}
