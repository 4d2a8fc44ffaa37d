/** How much a fan has not read, as WeChat marks it. */
import { Badge } from 'antd'
import type { ReactNode } from 'react'
import { useUnread } from './unread.ts'

export function UnreadMark({ of, children }: { of: string; children: ReactNode }) {
  const count = useUnread()(of)
  return (
    <Badge count={count} size="small" data-testid={`unread-${of}`}>
      {children}
    </Badge>
  )
}
