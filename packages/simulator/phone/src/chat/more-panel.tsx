/** The panel behind the plus: pictures, videos, the scanner, a place, a link. */
import {
  CameraFilled,
  EnvironmentFilled,
  FolderFilled,
  LinkOutlined,
  PayCircleFilled,
  PictureFilled,
  ScanOutlined,
  VideoCameraFilled,
} from '@ant-design/icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAccounts } from '../accounts/account.ts'
import { chooseFiles } from '../media/choose-files.ts'
import { fileMessage } from '../media/file-message.ts'
import { useReport } from '../problem.tsx'
import type { Place } from '../screens/place.ts'
import { useScreens } from '../screens/use-screens.ts'
import type { Conversation, Outgoing } from './entry.ts'
import { LinkForm } from './link-form.tsx'
import { usePay } from './pay.ts'
import { useScanned } from './use-scanned.ts'

interface MorePanelProps {
  readonly conversation: Conversation
  readonly onSend: (message: Outgoing) => void
}

export function MorePanel({ conversation, onSend }: MorePanelProps) {
  const { t } = useTranslation()
  const screens = useScreens()
  const scanned = useScanned(conversation)
  const sendFile = useSendFile(conversation, onSend)
  const pay = usePay(conversation)
  const canBePaid = useIsService(conversation)
  const [hasLink, setHasLink] = useState(false)
  if (hasLink) return <LinkForm onSend={onSend} onBack={() => setHasLink(false)} />
  async function sendPlace(): Promise<void> {
    const place = await screens.choosePlace()
    if (place) onSend(locationMessage(place))
  }
  async function scan(): Promise<void> {
    const text = await screens.scan()
    if (text !== undefined) scanned(text)
  }
  const kind = (name: KindName, icon: ReactNode, choose: () => void) => (
    <button
      type="button"
      className="plain-button kind"
      data-testid={`kind-${name}`}
      onClick={choose}
    >
      <span className="kind-icon" aria-hidden>
        {icon}
      </span>
      {t(`more.${name}`)}
    </button>
  )
  return (
    <div className="composer-panel kinds" role="group" aria-label={t('chat.more')}>
      {kind('image', <PictureFilled />, () => sendFile('image/*'))}
      {kind('camera', <CameraFilled />, () => sendFile('image/*', true))}
      {kind('video', <VideoCameraFilled />, () => sendFile('video/*'))}
      {kind('location', <EnvironmentFilled />, () => void sendPlace())}
      {kind('scan', <ScanOutlined />, () => void scan())}
      {kind('file', <FolderFilled />, () => sendFile(''))}
      {kind('link', <LinkOutlined />, () => setHasLink(true))}
      {canBePaid && kind('pay', <PayCircleFilled />, () => pay.mutate())}
    </div>
  )
}

type KindName = 'image' | 'camera' | 'video' | 'location' | 'scan' | 'file' | 'link' | 'pay'

/** Nobody can pay a subscription account. */
function useIsService({ appid }: Conversation): boolean {
  return useAccounts().data?.find((one) => one.appid === appid)?.kind === 'service'
}

/** The file goes to the simulator first, so that its MediaId can be fetched. */
function useSendFile({ appid, openid }: Conversation, onSend: (message: Outgoing) => void) {
  const report = useReport()
  return (accept: string, capture = false) => {
    async function send(): Promise<void> {
      const files = await chooseFiles(accept, { several: !capture, capture })
      for (const file of files) onSend(await fileMessage({ appid, openid }, file))
    }
    send().catch(report)
  }
}

function locationMessage({ latitude, longitude, label }: Place): Outgoing {
  const fields = {
    Location_X: String(latitude),
    Location_Y: String(longitude),
    Scale: '15',
    Label: label,
  }
  return { type: 'location', fields }
}
