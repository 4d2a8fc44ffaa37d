/** What happens on the phone when a fan presses a button of the menu. */
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '../chat/entry.ts'
import { webAddress } from '../chat/read-rich-text.ts'
import { chooseFiles } from '../media/choose-files.ts'
import { upload } from '../media/upload.ts'
import { useReport } from '../problem.tsx'
import { useScreens, type OpenScreens } from '../screens/use-screens.ts'
import { usePress, type ActionButton, type ButtonPlace, type Doing } from './menu.ts'

/** Undefined when the fan thought better of it: nothing is pressed then. */
type Prepare = (phone: {
  screens: OpenScreens
  conversation: Conversation
}) => Promise<Doing | undefined>

const scan: Prepare = async ({ screens }) => {
  const scanned = await screens.scan()
  return scanned === undefined ? undefined : { scanned }
}

function pictures(capture: boolean): Prepare {
  return async ({ conversation }) => {
    const files = await chooseFiles('image/*', { several: !capture, capture })
    if (files.length === 0) return undefined
    const uploading = files.slice(0, 9).map((file) => upload(conversation, 'image', file))
    const uploaded = await Promise.all(uploading)
    return { pictures: uploaded.map(({ mediaId, url }) => ({ mediaId, picUrl: url })) }
  }
}

const place: Prepare = async ({ screens }) => {
  const chosen = await screens.choosePlace()
  if (chosen === undefined) return undefined
  const { latitude, longitude, label } = chosen
  return { place: { latitude: String(latitude), longitude: String(longitude), label } }
}

const preparations: Readonly<Record<string, Prepare>> = {
  scancode_push: scan,
  scancode_waitmsg: scan,
  pic_sysphoto: pictures(true),
  pic_photo_or_album: pictures(false),
  pic_weixin: pictures(false),
  location_select: place,
}

export function useButton(conversation: Conversation) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const screens = useScreens()
  const report = useReport()
  const press = usePress(conversation)

  /** At once: pages do not wait for the account’s server. */
  function openWhatIsKnown({ type, url, appid, pagepath }: ActionButton, doing: Doing): void {
    const page = type === 'scancode_push' ? webAddress(doing.scanned) : url
    if (type === 'miniprogram')
      void modal.info({
        title: t('menu.miniProgramTitle'),
        content: t('menu.miniProgramWords', { appid, path: pagepath }),
        centered: true,
      })
    else if (page) screens.open(page)
  }

  async function run(action: ActionButton, button: ButtonPlace): Promise<void> {
    const { type } = action
    const prepare = Object.hasOwn(preparations, type) ? preparations[type] : undefined
    const doing = prepare ? await prepare({ screens, conversation }) : {}
    if (doing === undefined) return
    openWhatIsKnown(action, doing)
    const { opens } = await press.mutateAsync({ button, ...doing })
    if (isOpenedByWechat(type) && opens?.['url']) screens.open(opens['url'])
  }

  return (action: ActionButton, at: ButtonPlace) => void run(action, at).catch(report)
}

/** An article that only the simulator knows the address of. */
function isOpenedByWechat(type: string): boolean {
  return type === 'view_limited' || type === 'article_view_limited'
}
