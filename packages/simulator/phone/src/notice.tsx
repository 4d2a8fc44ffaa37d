/** A quiet page for a state in which there is nothing to show yet: says why, and what to do. */
import type { ReactNode } from 'react'

interface NoticeProps {
  readonly title: string
  readonly words: string
  readonly children?: ReactNode
}

export function Notice({ title, words, children }: NoticeProps) {
  return (
    <div className="notice">
      <h2>{title}</h2>
      <p>{words}</p>
      {children}
    </div>
  )
}
