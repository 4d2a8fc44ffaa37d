/** The error for a request to the control API that cannot be done. */
import type { Words } from './words.ts'

const statuses = {
  bad_input: 400,
  unknown_account: 404,
  unknown_fan: 404,
  unknown_fault: 404,
  unknown_load: 404,
  unknown_address: 404,
  unknown_button: 404,
  unknown_code: 404,
  unknown_component: 404,
  unknown_article: 404,
  unknown_media: 404,
  unknown_message: 404,
  unknown_staff: 404,
  unknown_tag: 404,
  unknown_template: 404,
  unknown_path: 404,
  not_your_server: 403,
  does_not_follow: 409,
  comments_closed: 409,
  load_running: 409,
  not_possible: 409,
  expired_code: 410,
} as const

export class ControlError extends Error {
  override readonly name = 'ControlError'
  readonly code: keyof typeof statuses
  readonly zh: string

  constructor(code: ControlError['code'], { en, zh }: Words) {
    super(en)
    this.code = code
    this.zh = zh
  }

  get status(): number {
    return statuses[this.code]
  }
}
