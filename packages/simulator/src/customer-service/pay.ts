/** A fan pays with WeChat (微信支付), which lets the account write to them for a while. */
import type { Account } from '../accounts/account.ts'
import { ControlError } from '../control-error.ts'
import type { Windows } from './windows.ts'

/** @throws {@link ControlError} for a subscription account, which nobody can pay */
export function pay(
  { appid, kind }: Account,
  openid: string,
  windows: Pick<Windows, 'notePayment'>,
): void {
  if (kind === 'service') return windows.notePayment(appid, openid)
  throw new ControlError('not_possible', {
    en: 'only service accounts can be paid: make one with "kind":"service"',
    zh: '只有服务号可以收款：请使用 "kind":"service" 的公众号',
  })
}
