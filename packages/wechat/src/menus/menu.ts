/** The types of menus (自定义菜单), as WeChat takes them. */
import type { z } from 'zod'
import type { addConditional, create } from '../api/menu.ts'

/** The menu that all fans see: the input of `menu.create`. */
export type Menu = z.input<typeof create.input>

/** A menu for fans that match a rule: the input of `menu.addConditional`. */
export type ConditionalMenu = z.input<typeof addConditional.input>

/** A button of the first level. */
export type MenuButton = Menu['button'][number]
