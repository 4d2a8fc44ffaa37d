/** Who calls the management API, and how it is found out. */
import { Secret } from '../secret.ts'
import type { Role } from './role.ts'

export interface Caller {
  readonly name: string
  readonly role: Role
}

/** Undefined when nobody has this key. */
export type Authenticate = (key: Secret) => Promise<Caller | undefined>

/** The key in `Authorization: Bearer <key>`. */
export function bearerIn(header: string | undefined): Secret | undefined {
  const key = /^Bearer +([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1]
  return key === undefined ? undefined : new Secret(key)
}
