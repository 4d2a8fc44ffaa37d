/** The simulator’s clock, which can be moved, and a fresh start. */
import { ClearOutlined, ClockCircleOutlined, DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Input, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../chat/use-now.ts'
import { useLanguage } from '../preferences.ts'
import { select, useSelection } from '../selection.ts'
import { useMoveClock, useReset } from './simulator.ts'

/** In seconds: a time-out, a minute, a day, what media last, and so on. */
const jumps = { '5s': 5, '1m': 60, '1h': 3_600, '2h': 7_200, '1d': 86_400, '3d': 259_200 } as const

type Jump = keyof typeof jumps

export function ClockStrip() {
  const { t } = useTranslation()
  const move = useMoveClock()
  const advance = (jump: Jump) => move.mutate({ advanceMs: jumps[jump] * 1_000 })
  return (
    <footer className="clock-strip" aria-label={t('clock.title')}>
      <SetClock onSet={(now) => move.mutate({ now })} />
      <span className="clock-jumps">
        <Button
          size="small"
          type="text"
          data-testid="advance"
          title={t('clock.advanceWords')}
          onClick={() => advance('5s')}
        >
          {t('clock.by.5s')}
        </Button>
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{
            items: Object.keys(jumps).map((key) => ({ key, label: t(`clock.by.${asJump(key)}`) })),
            onClick: ({ key }) => advance(asJump(key)),
          }}
        >
          <Button
            size="small"
            type="text"
            icon={<DownOutlined />}
            aria-label={t('clock.more')}
            title={t('clock.more')}
          />
        </Dropdown>
      </span>
      <ResetButton />
    </footer>
  )
}

function asJump(key: string): Jump {
  return key in jumps ? (key as Jump) : '5s'
}

/** The time; a touch lets one set it. */
function SetClock({ onSet }: { onSet: (now: number) => void }) {
  const { t } = useTranslation()
  const now = useNow(1_000)
  const language = useLanguage()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const instant = Date.parse(text)
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' })
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open)
        setText(asField(now))
      }}
      content={
        <form
          className="clock-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (Number.isFinite(instant)) onSet(instant)
            setOpen(false)
          }}
        >
          <Input
            type="datetime-local"
            step={1}
            data-testid="clock-field"
            aria-label={t('clock.set')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button type="primary" htmlType="submit" data-testid="clock-set">
            {t('clock.set')}
          </Button>
        </form>
      }
    >
      <button
        type="button"
        className="plain-button clock-now"
        data-testid="clock"
        title={t('clock.setWords')}
      >
        <ClockCircleOutlined aria-hidden /> <time>{words.format(now)}</time>
      </button>
    </Popover>
  )
}

/** As a field for date and time has it: local, to the second. */
function asField(at: number): string {
  const local = at - new Date(at).getTimezoneOffset() * 60_000
  return new Date(local).toISOString().slice(0, 19)
}

function ResetButton() {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const reset = useReset()
  const { account } = useSelection()
  const ask = () =>
    modal.confirm({
      title: t('tools.resetTitle'),
      centered: true,
      content: t('tools.resetWords'),
      okText: t('tools.reset'),
      okButtonProps: { danger: true },
      onOk: async () => {
        await reset.mutateAsync().catch(() => undefined)
        select(account === undefined ? {} : { account })
      },
    })
  return (
    <Button
      type="text"
      size="small"
      icon={<ClearOutlined />}
      data-testid="reset"
      onClick={() => void ask()}
    >
      {t('tools.reset')}
    </Button>
  )
}
