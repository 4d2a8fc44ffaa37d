/** A picture, or a drawn place for it when there is none or it cannot be loaded. */
import { PictureOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { webAddress } from './read-rich-text.ts'

interface PictureProps {
  /** On the web, or of the simulator itself when it begins with `/`. */
  readonly address: string | null | undefined
  readonly className: string
  readonly onBroken?: () => void
}

export function Picture({ address, className, onBroken }: PictureProps) {
  const [isBroken, setBroken] = useState(false)
  const source = address?.startsWith('/sim/') ? address : webAddress(address)
  if (source === undefined || isBroken)
    return (
      <span className={`${className} picture-place`} aria-hidden>
        <PictureOutlined />
      </span>
    )
  return (
    <img
      className={className}
      src={source}
      alt=""
      referrerPolicy="no-referrer"
      onError={() => {
        setBroken(true)
        onBroken?.()
      }}
    />
  )
}
