/** The errors for a platform that lacks what only WeChat or an account can give it. */

/** There is no ticket yet, so the platform has no token. */
export class MissingTicketError extends Error {
  override readonly name = 'MissingTicketError'
  readonly code = 'component_ticket_missing'

  constructor() {
    super(
      'WeChat has pushed no component_verify_ticket yet. It does so every ten minutes, to the ' +
        'address for notices (授权事件接收URL); component.startPushTicket starts it again.',
    )
  }
}

/** An account has not authorized the platform, or does not any more. */
export class NotAuthorizedError extends Error {
  override readonly name = 'NotAuthorizedError'
  readonly code = 'account_not_authorized'
  readonly authorizerAppid: string

  constructor(authorizerAppid: string) {
    super(
      `The account ${authorizerAppid} has not authorized this platform, or has ended it. ` +
        'Send its administrator to the authorization page.',
    )
    this.authorizerAppid = authorizerAppid
  }
}
