/** What a server needs that answers pushes: a door of its own, behind which no HTTP client is loaded. */

// Is it WeChat?
export { isSignedBy, signatureOf } from './crypto/signature.ts'

// What does it say?
export { readEnvelope, type Envelope } from './crypto/envelope.ts'
export { MessageCipher } from './crypto/message-cipher.ts'
export { DecryptionError, type DecryptionFailure } from './crypto/decryption-error.ts'
export { InvalidEncodingAesKeyError } from './crypto/encoding-aes-key.ts'
export { parseMessage } from './message/parse-message.ts'
export { dedupeKey } from './message/dedupe-key.ts'
export type {
  CommonFields,
  EventFields,
  IncomingMessage,
  MessageByKind,
  MessageKind,
  MessageOf,
  NoticeFields,
  PlainFields,
  UnknownMessage,
} from './message/incoming-message.ts'

// What is the answer?
export {
  image,
  music,
  news,
  text,
  transferCustomerService,
  video,
  voice,
} from './reply/build-reply.ts'
export { checkReply } from './reply/check-reply.ts'
export { InvalidReplyError } from './reply/invalid-reply-error.ts'
export { writeReply, type ReplyNames } from './reply/write-reply.ts'
export { sealReply, type SealOptions } from './crypto/sealed-reply.ts'
export type {
  Article,
  ImageReply,
  MusicReply,
  NewsReply,
  Reply,
  TextReply,
  TransferCustomerServiceReply,
  VideoReply,
  VoiceReply,
} from './reply/reply.ts'

// XML as such
export { parseXml } from './xml/parse-xml.ts'
export { writeXml, type WritableXmlFields, type WritableXmlValue } from './xml/write-xml.ts'
export { XmlError } from './xml/xml-error.ts'
export type { XmlFields, XmlValue } from './xml/xml-fields.ts'
