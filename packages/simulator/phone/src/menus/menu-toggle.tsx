/** Changes between the account’s menu and the keyboard. */
import { BarsOutlined } from '@ant-design/icons'
import { BarButton } from '../chat/bar-button.tsx'

interface MenuToggleProps {
  readonly label: string
  /** Whether the fan writes at the moment. */
  readonly writes: boolean
  readonly onPress: () => void
}

export function MenuToggle({ label, writes, onPress }: MenuToggleProps) {
  return (
    <BarButton label={label} testId="menu-toggle" onPress={onPress}>
      {writes ? <BarsOutlined /> : <Keyboard />}
    </BarButton>
  )
}

function Keyboard() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="currentColor" aria-hidden>
      <rect x="2.8" y="6" width="20.4" height="14" rx="3" strokeWidth="1.7" />
      <path
        d="M6.6 10h.01M10.9 10h.01M15.1 10h.01M19.4 10h.01M6.6 13.2h.01M19.4 13.2h.01M10.9 13.2h.01M15.1 13.2h.01M9.5 16.4h7"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}
