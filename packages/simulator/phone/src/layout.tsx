/** Three columns when there is room. The sides become drawers when there is not. */
import { Drawer } from 'antd'
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMedia } from './preferences.ts'

interface LayoutProps {
  readonly panel: ReactNode
  readonly phone: ReactNode
  readonly pushes: ReactNode
}

/** What the right side shows. */
export const benchTabs = ['pushes', 'records', 'faults', 'alarms', 'load'] as const
export type BenchTab = (typeof benchTabs)[number]

interface Room {
  /** The phone fills the screen: no device is drawn around it. */
  readonly narrow: boolean
  readonly panelDocked: boolean
  readonly pushesDocked: boolean
  readonly focusedPush: string | undefined
  readonly tab: BenchTab
  readonly showTab: (tab: BenchTab) => void
  readonly openPanel: () => void
  readonly openPushes: () => void
  /** Shows the push behind a line of the chat. */
  readonly focusPush: (id: string) => void
  readonly close: () => void
}

const RoomContext = createContext<Room | undefined>(undefined)

export function useRoom(): Room {
  const room = use(RoomContext)
  if (room === undefined) throw new Error('useRoom is used outside of Layout')
  return room
}

export function Layout({ panel, phone, pushes }: LayoutProps) {
  const { t } = useTranslation()
  const room = useNewRoom()
  return (
    <RoomContext value={room.value}>
      <div className="page">
        {room.value.panelDocked ? (
          <aside className="page-panel" aria-label={t('page.panel')}>
            {panel}
          </aside>
        ) : (
          <Drawer
            placement="left"
            size={320}
            open={room.drawer === 'panel'}
            onClose={room.value.close}
            closable={false}
            aria-label={t('page.panel')}
            classNames={{ body: 'page-drawer' }}
          >
            {panel}
          </Drawer>
        )}
        <main className="page-phone">{phone}</main>
        {room.value.pushesDocked ? (
          <aside className="page-pushes" aria-label={t('pushes.title')}>
            {pushes}
          </aside>
        ) : (
          <Drawer
            placement="bottom"
            size="82dvh"
            open={room.drawer === 'pushes'}
            onClose={room.value.close}
            closable={false}
            aria-label={t('pushes.title')}
            classNames={{ body: 'page-drawer', section: 'page-drawer-bottom' }}
          >
            {pushes}
          </Drawer>
        )}
      </div>
    </RoomContext>
  )
}

function useNewRoom() {
  const narrow = useMedia('(max-width: 768px)')
  const panelDocked = useMedia('(min-width: 1120px)')
  const [drawer, setDrawer] = useState<'panel' | 'pushes'>()
  const [focusedPush, setFocusedPush] = useState<string>()
  const [tab, setTab] = useState<BenchTab>('pushes')
  const value = useMemo<Room>(
    () => ({
      narrow,
      panelDocked,
      pushesDocked: !narrow,
      focusedPush,
      tab,
      showTab: setTab,
      openPanel: () => setDrawer('panel'),
      openPushes: () => setDrawer('pushes'),
      focusPush: (id) => {
        setFocusedPush(id)
        setTab('pushes')
        setDrawer('pushes')
      },
      close: () => setDrawer(undefined),
    }),
    [narrow, panelDocked, focusedPush, tab],
  )
  return { value, drawer }
}
