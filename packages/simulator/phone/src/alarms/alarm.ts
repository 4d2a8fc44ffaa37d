/** Alarms (接口报警) that WeChat raised because pushes failed. */
import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { getJson } from '../api.ts'

const alarmSchema = z.object({
  id: z.string(),
  title: z.string(),
  nickname: z.string(),
  at: z.number(),
  content: z.string(),
  count: z.number(),
  perMinutes: z.number(),
  sample: z.string(),
  text: z.string(),
})
export type Alarm = z.output<typeof alarmSchema>

export function useAlarms() {
  return useQuery({
    queryKey: ['alarms'],
    queryFn: () => getJson(z.array(alarmSchema), '/sim/alarms'),
  })
}
