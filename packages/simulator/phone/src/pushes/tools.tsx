/** Troubles and time at the press of a button. */
import { ClearOutlined, DisconnectOutlined, FastForwardOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { select, useSelection } from '../selection.ts'
import { useAdvanceClock, useLoseNextAnswer, useReset } from './simulator.ts'

export function Tools() {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const lose = useLoseNextAnswer()
  const advance = useAdvanceClock()
  const reset = useReset()
  const { account } = useSelection()
  const say = (words: string) => () => void message.success(words)
  const askToReset = () =>
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
    <div className="tools" role="toolbar" aria-label={t('tools.title')}>
      <Button
        type="text"
        size="small"
        icon={<DisconnectOutlined />}
        title={t('tools.loseWords')}
        onClick={() => lose.mutate(undefined, { onSuccess: say(t('tools.lost')) })}
      >
        {t('tools.lose')}
      </Button>
      <Button
        type="text"
        size="small"
        icon={<FastForwardOutlined />}
        title={t('tools.advanceWords')}
        onClick={() => advance.mutate(5_000, { onSuccess: say(t('tools.advanced')) })}
      >
        {t('tools.advance')}
      </Button>
      <Button type="text" size="small" icon={<ClearOutlined />} onClick={askToReset}>
        {t('tools.reset')}
      </Button>
    </div>
  )
}
