/** The error for a request to the control API that cannot be done. */

const statuses = {
  bad_input: 400,
  unknown_account: 404,
  unknown_fan: 404,
  unknown_path: 404,
  does_not_follow: 409,
} as const

export class ControlError extends Error {
  override readonly name = 'ControlError'
  readonly code: keyof typeof statuses

  constructor(code: ControlError['code'], message: string) {
    super(message)
    this.code = code
  }

  get status(): number {
    return statuses[this.code]
  }
}
