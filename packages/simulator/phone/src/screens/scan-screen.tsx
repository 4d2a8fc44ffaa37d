/** The scanner: a code of the account, a picture with a code in it, or what a code says. */
import { PictureOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../accounts/account.ts'
import { chooseFiles } from '../media/choose-files.ts'
import { Problem } from '../problem.tsx'
import { pictureOf, useCodes, type Code } from './code.ts'
import { readCode } from './read-code.ts'
import { ScreenBar } from './screen-bar.tsx'

interface ScanScreenProps {
  readonly account: Account
  readonly onDone: (text?: string) => void
}

export function ScanScreen({ account, onDone }: ScanScreenProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isUnread, setUnread] = useState(false)
  async function readPicture(): Promise<void> {
    const [file] = await chooseFiles('image/*')
    if (!file) return
    const said = await readCode(file)
    if (said === undefined) setUnread(true)
    else onDone(said)
  }
  return (
    <div className="scan">
      <ScreenBar title={t('scan.title')} onBack={() => onDone()}>
        <button
          type="button"
          className="plain-button screen-button"
          data-testid="scan-picture"
          aria-label={t('scan.picture')}
          title={t('scan.picture')}
          onClick={() => void readPicture()}
        >
          <PictureOutlined aria-hidden />
        </button>
      </ScreenBar>
      <div className="scan-view" aria-hidden>
        <i />
      </div>
      <div className="scan-sources">
        {isUnread && <p role="alert">{t('scan.unread')}</p>}
        <form
          className="scan-text"
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') onDone(text.trim())
          }}
        >
          <Input
            data-testid="scan-text"
            value={text}
            aria-label={t('scan.text')}
            placeholder={t('scan.text')}
            onChange={({ target }) => setText(target.value)}
          />
          <Button htmlType="submit" type="primary" disabled={text.trim() === ''}>
            {t('scan.done')}
          </Button>
        </form>
        <Codes appid={account.appid} onChoose={({ url }) => onDone(url)} />
      </div>
    </div>
  )
}

function Codes({ appid, onChoose }: { appid: string; onChoose: (code: Code) => void }) {
  const { t } = useTranslation()
  const codes = useCodes(appid)
  if (codes.isError) return <Problem error={codes.error} onRetry={() => void codes.refetch()} />
  if (codes.data?.length === 0) return <p className="scan-none">{t('scan.none')}</p>
  return (
    <>
      <h3>{t('scan.codes')}</h3>
      <ul className="scan-codes">
        {codes.data?.map((code) => (
          <li key={code.ticket}>
            <button
              type="button"
              className="plain-button scan-code"
              data-testid="scan-code"
              onClick={() => onChoose(code)}
            >
              <img src={pictureOf(code)} alt="" loading="lazy" />
              <strong>{code.scene}</strong>
              <small>{t(code.expiresAt === null ? 'scan.permanent' : 'scan.temporary')}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
