/** A drawn avatar, for fans and for accounts. */
import { portraitColour, portraitLetter } from './portrait-look.ts'

interface PortraitProps {
  /** What the colour comes from: an openid or an appid. */
  readonly of: string
  readonly name: string
  readonly size: number
}

export function Portrait({ of, name, size }: PortraitProps) {
  const style = {
    width: size,
    height: size,
    fontSize: size * 0.44,
    borderRadius: Math.max(4, size * 0.14),
    backgroundColor: portraitColour(of),
  }
  return (
    <span className="portrait" style={style} aria-hidden>
      {portraitLetter(name)}
    </span>
  )
}
