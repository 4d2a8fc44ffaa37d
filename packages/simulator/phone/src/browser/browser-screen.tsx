/** The browser inside of the phone: a page of a developer, with the JS-SDK and authorization. */
import { EllipsisOutlined } from '@ant-design/icons'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../accounts/account.ts'
import { webAddress } from '../chat/read-rich-text.ts'
import type { Fan } from '../fans/fan.ts'
import { Notice } from '../notice.tsx'
import { ScreenBar } from '../screens/screen-bar.tsx'
import { ArticleBar } from './article-bar.tsx'
import './browser.css'
import './consent.css'
import { articleAt } from './comment.ts'
import { useJar } from './jar.ts'
import { JarStrip } from './jar-strip.tsx'
import { PageQuestion } from './page-question.tsx'
import { PageSheet } from './page-sheet.tsx'
import { PermissionStrip } from './permission-strip.tsx'
import { usePageMessages } from './use-page-messages.ts'
import { usePage } from './use-page.ts'

/** Pages do all they like, but never take the place of the phone itself. */
const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-modals allow-downloads'

interface BrowserScreenProps {
  readonly account: Account
  readonly fan: Fan
  readonly address: string
  readonly onClose: () => void
}

export function BrowserScreen({ account, fan, address, onClose }: BrowserScreenProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLIFrameElement>(null)
  const [hasSheet, setSheet] = useState(false)
  const { appid } = account
  const { openid } = fan
  const conversation = useMemo(() => ({ appid, openid }), [appid, openid])
  const page = usePage(conversation, address, onClose)
  usePageMessages(frame, page.listener)
  const shownAddress = webAddress(page.visit.address)
  const { jar, isSeparate } = useJar(openid)
  const [loaded, setLoaded] = useState<Loaded>()
  const article = articleAt(loaded?.url ?? '', location.origin)
  return (
    <div className="browser">
      <ScreenBar
        title={page.at.title || loaded?.title || hostOf(page.at.url)}
        closes
        onBack={onClose}
      >
        {!page.dots.isHidden && (
          <button
            type="button"
            className="plain-button screen-button"
            data-testid="browser-menu"
            aria-label={t('chat.menu')}
            aria-haspopup="dialog"
            onClick={() => setSheet(true)}
          >
            <EllipsisOutlined aria-hidden />
          </button>
        )}
      </ScreenBar>
      <JarStrip jar={jar} conversation={conversation} />
      {page.permission && <PermissionStrip permission={page.permission} />}
      {shownAddress === undefined ? (
        <Notice title={t('browser.noPageTitle')} words={page.visit.address} />
      ) : (
        <iframe
          key={page.visit.number}
          ref={frame}
          className="browser-page"
          data-testid="browser-page"
          title={t('browser.page')}
          src={shownAddress}
          allow="clipboard-write"
          sandbox={sandbox}
          onLoad={() => setLoaded(pageIn(frame.current))}
          {...(isSeparate && { credentialless: true })}
        />
      )}
      {article && (
        <ArticleBar
          key={article}
          conversation={conversation}
          page={article}
          onWritten={() => page.go(`${page.visit.address.split('#')[0]}#comments`)}
        />
      )}
      <PageQuestion
        question={page.question}
        account={account}
        fan={fan}
        onDecide={page.decide}
        onDone={page.answer}
      />
      <PageSheet
        open={hasSheet}
        address={page.at.url}
        shared={page.dots.shared}
        hiddenItems={page.dots.hiddenItems}
        onReload={() => page.go(page.at.url)}
        onClose={() => setSheet(false)}
      />
    </div>
  )
}

interface Loaded {
  readonly url: string
  readonly title: string
}

/** Only pages of the simulator itself can be looked into. */
function pageIn(frame: HTMLIFrameElement | null): Loaded | undefined {
  try {
    const page = frame?.contentDocument
    return page ? { url: page.URL, title: page.title } : undefined
  } catch {
    return undefined
  }
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? ''
}
