/** QR codes of an account, and what happens when a fan scans something. */
import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson } from '../api.ts'
import { webAddress } from '../chat/read-rich-text.ts'

const codeSchema = z.object({
  ticket: z.string(),
  url: z.string(),
  scene: z.union([z.string(), z.number()]),
  expiresAt: z.nullable(z.number()),
})
export type Code = z.output<typeof codeSchema>

/** Asked each time the scanner opens: nobody tells of new codes. */
export function useCodes(appid: string) {
  return useQuery({
    queryKey: ['codes', appid],
    queryFn: () =>
      getJson(z.array(codeSchema), `/sim/accounts/${encodeURIComponent(appid)}/qr-codes`),
    staleTime: 0,
  })
}

export function pictureOf({ ticket }: Code): string {
  return `/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`
}

type Scanned =
  | { readonly kind: 'code'; readonly code: { ticket: string } | { url: string } }
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'text'; readonly text: string }

/** A code of an account by its address or its ticket, a web page, or a mere text. */
export function scannedAs(text: string): Scanned {
  const address = webAddress(text)
  if (/^https?:\/\/weixin\.qq\.com\/q\//.test(text)) return { kind: 'code', code: { url: text } }
  if (/^gQ[\w=-]{20,}$/.test(text)) return { kind: 'code', code: { ticket: text } }
  return address === undefined ? { kind: 'text', text } : { kind: 'page', address }
}
