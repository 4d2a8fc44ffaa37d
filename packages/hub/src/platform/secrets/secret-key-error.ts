/** What is wrong with the secret key. */
import { MphubError } from '../errors.ts'

/** The secret key is missing, malformed, or not the one the data was sealed with. */
export class SecretKeyError extends MphubError {
  override readonly name = 'SecretKeyError'
  override readonly exitCode = 2
  readonly code = 'secret_key'
}

export function doesNotOpen(place: string, cause?: unknown): SecretKeyError {
  return new SecretKeyError(
    {
      en: `The value sealed at ${place} does not open with this secret key. Start with the MPHUB_SECRET_KEY (or the secret.key file of the data folder) it was sealed with.`,
      zh: `位于 ${place} 的密文无法用当前密钥打开。请使用当初加密时的 MPHUB_SECRET_KEY（或数据目录中的 secret.key）启动。`,
    },
    { cause },
  )
}

/** `id`: of the key that the database asks for. */
export function anotherKey(id: string): SecretKeyError {
  return new SecretKeyError({
    en: `This database is sealed with another secret key (${id}). Start with that MPHUB_SECRET_KEY (or with the secret.key file of that data folder); while keys are exchanged, give the new one as MPHUB_SECRET_KEY_NEXT.`,
    zh: `此数据库由另一个密钥（${id}）加密。请使用该 MPHUB_SECRET_KEY（或对应数据目录中的 secret.key）启动；更换密钥期间，请用 MPHUB_SECRET_KEY_NEXT 给出新密钥。`,
  })
}
