/** The kinds of messages behind the plus, with the fields a person fills in for each. */
import {
  EnvironmentFilled,
  LinkOutlined,
  PictureFilled,
  VideoCameraFilled,
} from '@ant-design/icons'
import type { ReactNode } from 'react'

export interface MessageKind {
  readonly type: 'image' | 'video' | 'location' | 'link'
  readonly icon: ReactNode
  /** Fields under WeChat’s names, with what they say at first. */
  readonly fields: Readonly<Record<string, string>>
}

export const messageKinds: readonly MessageKind[] = [
  { type: 'image', icon: <PictureFilled />, fields: { MediaId: '' } },
  { type: 'video', icon: <VideoCameraFilled />, fields: { MediaId: '' } },
  {
    type: 'location',
    icon: <EnvironmentFilled />,
    fields: { Label: '上海市黄浦区人民广场', Location_X: '31.230416', Location_Y: '121.473701' },
  },
  {
    type: 'link',
    icon: <LinkOutlined />,
    fields: { Title: 'mphub', Url: 'https://example.com/' },
  },
]
