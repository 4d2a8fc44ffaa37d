/** The error for a statement that is larger than the server takes. It was not sent. */
import { MphubError } from '../../errors.ts'

export class StatementTooLargeError extends MphubError {
  override readonly name = 'StatementTooLargeError'
  readonly code = 'statement_too_large'

  constructor({ bytes, most }: { readonly bytes: number; readonly most: number }) {
    super({
      en: `What is to be stored has ${bytes} bytes, and the database server takes ${most} at once. Raise its max_allowed_packet.`,
      zh: `要保存的内容为 ${bytes} 字节，而数据库服务器单次最多接受 ${most} 字节。请调大其 max_allowed_packet。`,
    })
  }
}
