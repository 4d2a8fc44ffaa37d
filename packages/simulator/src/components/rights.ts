/** Permission sets (权限集) that an account gives to a third-party platform, by WeChat’s numbers. */
import { z } from 'zod'

/** Of messages, users, materials, and so on: all of an Official Account. */
export const allRights: readonly number[] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 22, 23, 24, 26, 27, 33, 34, 89,
]

/** 消息管理: without it, messages and events do not go to the platform. */
export const rightToMessages = 1

export const rightsSchema = z.array(z.int().min(1).max(1000)).max(100)

export function inWords(rights: readonly number[]) {
  return rights.map((id) => ({ funcscope_category: { id } }))
}
