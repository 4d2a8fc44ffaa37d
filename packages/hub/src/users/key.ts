/** An API key as it is shown: everything but the key. */
import { z } from 'zod'
import { roles, type Role } from '../platform/api/role.ts'

export interface ApiKey {
  readonly name: string
  readonly role: Role
  /** The beginning of the key, which tells it from others and gives nothing away. */
  readonly prefix: string
  readonly createdAt: number
  readonly lastUsedAt: number | null
}

export const keyName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'must be 1 to 64 of a-z, 0-9, dot, dash, underscore')

export const keyRole = z.enum(roles)
