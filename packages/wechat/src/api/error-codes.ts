/** What WeChat’s error numbers mean, and what to do: one table for all calls. */
import { commonCodes } from './error-codes/common.ts'
import { cardCodes } from './error-codes/card.ts'
import { componentCodes } from './error-codes/component.ts'
import { contentCodes } from './error-codes/content.ts'
import { fansCodes } from './error-codes/fans.ts'
import { guideCodes } from './error-codes/guide.ts'
import { invoiceCodes } from './error-codes/invoice.ts'
import { kfCodes } from './error-codes/kf.ts'
import { menuCodes } from './error-codes/menu.ts'
import { placesCodes } from './error-codes/places.ts'
import { sendingCodes } from './error-codes/sending.ts'
import { shopsCodes } from './error-codes/shops.ts'
import { webCodes } from './error-codes/web.ts'
import type { ErrorCode, ErrorCodes } from './error-codes/error-code.ts'

export type { ErrorCode, ErrorCodes, Retry, Words } from './error-codes/error-code.ts'

/** Every code that is known, by its number. */
export const errorCodes: ErrorCodes = {
  ...commonCodes,
  ...cardCodes,
  ...componentCodes,
  ...contentCodes,
  ...fansCodes,
  ...guideCodes,
  ...invoiceCodes,
  ...kfCodes,
  ...menuCodes,
  ...placesCodes,
  ...sendingCodes,
  ...shopsCodes,
  ...webCodes,
}

/** What is known about a code. */
export function explain(errcode: number): ErrorCode | undefined {
  return errorCodes[errcode]
}
