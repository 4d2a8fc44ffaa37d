/** Accounts of the simulator: what is known about one, and what can be asked. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson, postJson } from '../api.ts'
import { useReport } from '../problem.tsx'

export const modes = ['plain', 'compatible', 'safe'] as const
export type Mode = (typeof modes)[number]

const accountSchema = z.object({
  appid: z.string(),
  secret: z.string(),
  token: z.string(),
  encodingAesKey: z.string(),
  mode: z.enum(modes),
  originalId: z.string(),
  callbackUrl: z.nullish(z.string()),
  kind: z.string(),
  verified: z.boolean(),
  confirmsMass: z.boolean(),
  name: z.nullish(z.string()),
})
export type Account = z.output<typeof accountSchema>

interface AccountChange {
  readonly appid?: string
  readonly name?: string
  readonly callbackUrl?: string
  readonly mode?: Mode
  readonly confirmsMass?: boolean
}

const verificationSchema = z.object({
  ok: z.boolean(),
  status: z.nullish(z.number()),
  body: z.nullish(z.string()),
  reason: z.nullish(z.string()),
  reasonZh: z.nullish(z.string()),
})
export type Verification = z.output<typeof verificationSchema>

export function accountName(account: Account): string {
  return account.name || account.appid
}

export function useAccounts() {
  return useQuery({
    queryKey: ['accounts'],
    queryFn: () => getJson(z.array(accountSchema), '/sim/accounts'),
  })
}

/** Makes an account, or changes the one whose appid is given. */
export function useSaveAccount() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: AccountChange) => postJson(accountSchema, '/sim/accounts', change),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
    onError: useReport(),
  })
}

/** Asks the server at the callback address to prove itself, as the settings page of WeChat does. */
export function useVerifyAddress() {
  return useMutation({
    mutationFn: (appid: string) =>
      postJson(verificationSchema, `/sim/accounts/${encodeURIComponent(appid)}/verify`),
    onError: useReport(),
  })
}
