/** The menu of an account as one fan sees it, and pressing its buttons. */
import { useMutation, useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson, postJson } from '../api.ts'
import { conversationPath, type Conversation } from '../chat/entry.ts'

const actionSchema = z.object({
  name: z.string(),
  type: z.string(),
  url: z.nullish(z.string()),
  appid: z.nullish(z.string()),
  pagepath: z.nullish(z.string()),
})
export type ActionButton = z.output<typeof actionSchema>

const buttonSchema = z.union([
  z.object({ name: z.string(), sub_button: z.array(actionSchema) }),
  actionSchema,
])
export type MenuButton = z.output<typeof buttonSchema>

const seenSchema = z.object({
  menu: z.nullable(z.object({ button: z.array(buttonSchema) })),
})

/** No buttons: the account has no menu for this fan. */
export function useMenu({ appid, openid }: Conversation) {
  return useQuery({
    queryKey: ['menu', appid, openid],
    queryFn: async () => {
      const path = `${conversationPath({ appid, openid })}/menu`
      return (await getJson(seenSchema, path)).menu?.button ?? []
    },
  })
}

/** Where a button is: of the first level, or of the second below it. */
export type ButtonPlace = readonly [number] | readonly [number, number]

/** What the fan did after pressing. */
export interface Doing {
  readonly scanned?: string
  readonly pictures?: readonly { readonly mediaId: string; readonly picUrl: string }[]
  readonly place?: { readonly latitude: string; readonly longitude: string; readonly label: string }
}

const pressedSchema = z.object({
  opens: z.nullish(z.record(z.string(), z.string())),
})

/** Done when the account has answered. */
export function usePress(conversation: Conversation) {
  return useMutation({
    mutationFn: (press: Doing & { readonly button: ButtonPlace }) =>
      postJson(pressedSchema, `${conversationPath(conversation)}/press`, press),
  })
}
