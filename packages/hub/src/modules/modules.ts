/** The modules switched on for this server, found by name or by the kind of message. */
import type { MessageKind } from '@mphub/wechat/callback'
import { WrongUseError } from '../platform/errors.ts'
import type { Module } from './module.ts'

export type { Module } from './module.ts'

export interface Modules {
  named(name: string): Module | undefined
  /** Those that may answer messages of this kind without a rule, in the order of loading. */
  handling(kind: MessageKind): readonly Module[]
}

/** @throws {@link WrongUseError} when two modules have one name. */
export function registerModules(modules: readonly Module[]): Modules {
  const byName = new Map(modules.map((module) => [module.name, module]))
  if (byName.size < modules.length) {
    throw new WrongUseError({
      en: 'Two modules have the same name. Rename one of them.',
      zh: '有两个模块同名，请修改其中一个的名称。',
    })
  }
  return {
    named: (name) => byName.get(name),
    handling: (kind) => modules.filter(({ handles }) => handles.includes(kind)),
  }
}
