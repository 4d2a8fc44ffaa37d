/** What a page may do after its wx.config, and what it asked for in vain. */
import { useState } from 'react'
import * as z from 'zod/mini'
import { mayCall, mayDraw, permissionFor, type Permission } from './sdk-permission.ts'

const tagged = z.object({ name: z.string() })

export function usePermission() {
  const [permission, setPermission] = useState<Permission>()
  return {
    permission,
    forget: () => setPermission(undefined),
    async configure(options: unknown): Promise<Permission> {
      const found = await permissionFor(options)
      setPermission(found)
      return found
    },
    mayCall: (method: string) => mayCall(permission, method),
    /** An open tag (开放标签) that is not in `openTagList` is not drawn. */
    drawTag(options: unknown): object {
      const { name } = tagged.parse(options)
      if (mayDraw(permission, name)) return { errMsg: 'openTag:ok' }
      setPermission((now) => now && { ...now, undrawnTag: name })
      return { errMsg: 'openTag:permission denied' }
    },
  }
}
