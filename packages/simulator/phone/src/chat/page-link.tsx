/** A link that opens in the browser of the phone; with Ctrl, in a tab of one’s own. */
import type { MouseEvent, ReactNode } from 'react'
import { useScreens } from '../screens/use-screens.ts'

interface PageLinkProps {
  readonly href: string
  readonly className?: string
  readonly children: ReactNode
}

export function PageLink({ href, className, children }: PageLinkProps) {
  const { open } = useScreens()
  function openHere(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    open(href)
  }
  return (
    <a
      className={className}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      onClick={openHere}
    >
      {children}
    </a>
  )
}
