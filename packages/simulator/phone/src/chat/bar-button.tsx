/** A round button of the bar where a fan writes. */
import type { ReactNode } from 'react'

interface BarButtonProps {
  readonly label: string
  readonly testId: string
  readonly isPressed?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

export function BarButton({ label, testId, isPressed, onPress, children }: BarButtonProps) {
  return (
    <button
      type="button"
      className="plain-button composer-button"
      data-testid={testId}
      aria-label={label}
      aria-expanded={isPressed}
      title={label}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
