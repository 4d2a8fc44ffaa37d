/** Secrets in files, as containers and systemd hand them over: `MPHUB_…_FILE` names the file. */
import { readFileSync } from 'node:fs'
import { ConfigError } from './config-error.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Settings whose value may stand in a file, and why: it opens something. */
const secret = [
  'MPHUB_SECRET_KEY',
  'MPHUB_SECRET_KEY_NEXT',
  'MPHUB_DATABASE_URL',
  'MPHUB_REDIS_URL',
]

/** The environment with the contents of the files in place of their names. @throws {@link ConfigError} */
export function withSecretFiles(environment: Environment): Environment {
  const resolved: Record<string, string | undefined> = { ...environment }
  for (const name of secret) {
    const path = environment[`${name}_FILE`]
    if (path === undefined) continue
    if (environment[name] !== undefined) throw givenTwice(name)
    delete resolved[`${name}_FILE`]
    resolved[name] = contentOf(path, `${name}_FILE`)
  }
  return resolved
}

function contentOf(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new ConfigError(
      {
        en: `${name} names a file that cannot be read (${path}). Correct the path, or the rights of the file.`,
        zh: `${name} 指定的文件无法读取（${path}）。请更正路径或文件权限。`,
      },
      { cause },
    )
  }
}

function givenTwice(name: string): ConfigError {
  return new ConfigError({
    en: `${name} and ${name}_FILE are both set. Remove one of them.`,
    zh: `${name} 与 ${name}_FILE 同时设置。请删除其中之一。`,
  })
}
