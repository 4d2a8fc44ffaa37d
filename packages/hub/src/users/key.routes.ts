/** `/api/v1/keys` and `/api/v1/me`: API keys over HTTP. */
import { z } from 'zod'
import { apiRoute, type ApiRoute } from '../platform/api/route.ts'
import { keyName, keyRole } from './key.ts'
import { checkMayGive, createKey, listKeys, revokeKey, type KeysContext } from './keys.ts'

const shown = z.object({
  name: z.string(),
  role: keyRole,
  prefix: z.string(),
  createdAt: z.number(),
  lastUsedAt: z.number().nullable(),
})

export function keyRoutes(context: KeysContext): ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/me',
      role: 'viewer',
      summary: 'Tells which key this is',
      input: z.object({}),
      output: z.object({ name: z.string(), role: keyRole }),
      handle: async (_input, caller) => caller,
    }),
    apiRoute({
      method: 'GET',
      path: '/keys',
      role: 'admin',
      summary: 'Lists the API keys',
      input: z.object({}),
      output: z.object({ keys: z.array(shown) }),
      handle: async () => ({ keys: await listKeys(context.db) }),
    }),
    apiRoute({
      method: 'POST',
      path: '/keys',
      role: 'admin',
      summary: 'Makes an API key, and shows it this once',
      input: z.object({ name: keyName, role: keyRole }),
      output: shown.extend({ key: z.string() }),
      status: 201,
      async handle(input, caller) {
        checkMayGive(caller, input.role)
        const { key, ...made } = await createKey(context, input)
        return { ...made, key: key.reveal() }
      },
    }),
    apiRoute({
      method: 'DELETE',
      path: '/keys/{name}',
      role: 'admin',
      summary: 'Revokes an API key',
      input: z.object({ name: z.string() }),
      output: z.void(),
      async handle({ name }, caller) {
        const key = (await listKeys(context.db)).find((one) => one.name === name)
        if (key !== undefined) checkMayGive(caller, key.role)
        await revokeKey(context.db, name)
      },
    }),
  ]
}
