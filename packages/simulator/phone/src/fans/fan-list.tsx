/** The fans of an account; choosing one puts their phone in the middle. */
import { PlusOutlined, SplitCellsOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../layout.tsx'
import { Problem } from '../problem.tsx'
import { select, useSelection, withFan, withFanBeside } from '../selection.ts'
import { fanName, useFans, useNewFan, type Fan } from './fan.ts'
import './fans.css'
import { Portrait } from './portrait.tsx'
import { UnreadMark } from './unread-mark.tsx'

/** Fewer than these are found by looking. */
const worthSearching = 10

export function FanList({ appid, shown }: { appid: string; shown: string | undefined }) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const fans = useFans(appid, search.trim())
  const newFan = useNewFan(appid)
  const { items, total } = fans.data ?? { items: [], total: 0 }
  return (
    <section className="fans" aria-label={t('fans.title')}>
      <div className="fans-head">
        <h2 className="section-title">
          {t('fans.title')} <small>{total > 0 && total.toLocaleString('en')}</small>
        </h2>
        <Button
          data-testid="new-fan"
          icon={<PlusOutlined />}
          loading={newFan.isPending}
          onClick={() => newFan.mutate()}
        >
          {t('fans.new')}
        </Button>
      </div>
      {(total > worthSearching || search !== '') && (
        <Input
          className="fans-search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          placeholder={t('fans.search')}
          maxLength={128}
          aria-label={t('fans.search')}
          allowClear
        />
      )}
      {fans.isError && <Problem error={fans.error} onRetry={() => void fans.refetch()} />}
      {fans.isSuccess && total === 0 && (
        <p className="quiet">{search.trim() === '' ? t('fans.none') : t('fans.noneFound')}</p>
      )}
      <ul className="fans-list">
        {items.map((fan) => (
          <FanRow key={fan.openid} appid={appid} fan={fan} shown={shown} />
        ))}
      </ul>
      {total > items.length && (
        <p className="quiet">
          {t('fans.more', { more: (total - items.length).toLocaleString('en') })}
        </p>
      )}
    </section>
  )
}

interface FanRowProps {
  readonly appid: string
  readonly fan: Fan
  /** Whose phone is in hand. */
  readonly shown: string | undefined
}

function FanRow({ appid, fan, shown }: FanRowProps) {
  const { t } = useTranslation()
  const { close, narrow } = useRoom()
  const selection = { ...useSelection(), account: appid }
  const isShown = fan.openid === shown || selection.fans.includes(fan.openid)
  return (
    <li className="fan-place">
      <button
        type="button"
        className="plain-button fan-row"
        data-testid={`fan-${fan.openid}`}
        aria-current={fan.openid === shown}
        onClick={() => {
          select(withFan(selection, fan.openid))
          close()
        }}
      >
        <UnreadMark of={fan.openid}>
          <Portrait of={fan.openid} name={fanName(fan)} size={36} />
        </UnreadMark>
        <span className="fan-words">
          <span className="fan-name">{fanName(fan)}</span>
          <span className="fan-id">{fan.openid}</span>
        </span>
        <span className={fan.follows ? 'fan-state fan-follows' : 'fan-state'}>
          {fan.follows ? t('fans.follows') : t('fans.followsNot')}
        </span>
      </button>
      {!narrow && !isShown && (
        <button
          type="button"
          className="plain-button fan-beside"
          data-testid={`beside-${fan.openid}`}
          aria-label={t('fans.beside', { name: fanName(fan) })}
          title={t('fans.beside', { name: fanName(fan) })}
          onClick={() => select(withFanBeside(selection, fan.openid, shown))}
        >
          <SplitCellsOutlined aria-hidden />
        </button>
      )}
    </li>
  )
}
