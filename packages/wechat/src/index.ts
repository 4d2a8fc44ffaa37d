/** The public door of @mphub/wechat, from what every callback needs to what few do. */

// What a server needs that answers pushes
export * from './callback.ts'

// Messages through the API, refused here when WeChat would refuse them
export * as customerService from './outgoing/customer-service.ts'
export {
  checkCustomerServiceMessage,
  customerServiceMessageProblems,
} from './outgoing/check-customer-service.ts'
export type {
  CustomerServiceKind,
  CustomerServiceMessage,
  CustomerServiceMessageOf,
  Sender,
} from './outgoing/customer-service-message.ts'
export { splitText } from './outgoing/split-text.ts'
export * as massMessage from './outgoing/mass.ts'
export {
  checkMassByOpenid,
  checkMassByTag,
  checkMassPreview,
  massByOpenidProblems,
  massByTagProblems,
  massPreviewProblems,
} from './outgoing/check-mass.ts'
export type {
  MassAudience,
  MassContent,
  MassMessageByOpenid,
  MassMessageByTag,
  MassOptions,
  MassPreview,
  PreviewReader,
} from './outgoing/mass-message.ts'
export {
  subscriptionNotice,
  subscriptionNoticeProblems,
  templateMessage,
  templateMessageProblems,
  type SubscriptionNotice,
  type TemplateMessage,
  type TemplateValues,
  type Unfilled,
} from './outgoing/template-message.ts'
export {
  oneTimeConsentUrl,
  oneTimeMessage,
  type OneTimeConsent,
  type OneTimeMessage,
} from './outgoing/one-time-message.ts'
export { InvalidMessageError } from './outgoing/invalid-message-error.ts'
export {
  parseTemplate,
  type KeywordEnum,
  type Template,
  type TemplateField,
} from './templates/template.ts'
export {
  templateDataProblems,
  templateValueProblems,
  type TemplateData,
} from './templates/template-data.ts'
export { InvalidInputError } from './problems/invalid-input-error.ts'
export type { Problem, ProblemRule, Words } from './problems/problem.ts'

// Menus
export {
  checkConditionalMenu,
  checkMenu,
  conditionalMenuProblems,
  menuProblems,
} from './menus/check-menu.ts'
export { readLiveMenu, readMenus, type ReadMenus } from './menus/read-menu.ts'
export type { ConditionalMenu, Menu, MenuButton } from './menus/menu.ts'
export { InvalidMenuError } from './menus/invalid-menu-error.ts'

// Files
export { checkMediaFile, type MediaLimit } from './media/check-media.ts'
export { isMediaFile, type MediaFile, type UploadFile } from './media/media-file.ts'
export { writeMultipart, type MultipartBody } from './media/multipart.ts'
export {
  readBinaryAnswer,
  type BinaryAnswer,
  type DownloadedFile,
  type RawAnswer,
} from './media/binary-answer.ts'
export { InvalidMediaError, type MediaFailure } from './media/invalid-media-error.ts'

// Calls of WeChat’s API; the calls themselves are in @mphub/wechat/endpoints
export { createClient, type Client, type ClientOptions } from './client/client.ts'
export type { CallArguments } from './client/client.ts'
export type { CallOptions } from './client/sender.ts'
export type { RawRequest } from './client/raw-call.ts'
export type { AccountKeys } from './client/account-credentials.ts'
export { ownToken, type Credentials, type IssuedToken } from './client/credentials.ts'
export { apiDomains } from './client/domains.ts'
export {
  everyBlockedFan,
  everyDraft,
  everyFan,
  everyFanWithTag,
  everyMaterial,
  everyPublished,
} from './client/paging.ts'
export type { Answered, Hooks, SentRequest } from './client/hooks.ts'
export type { Timeouts } from './client/transport.ts'
export type { Clock } from './client/clock.ts'

// Why a call failed
export { CallError, type Outcome } from './client/call-error.ts'
export { InvalidClientOptionsError } from './client/invalid-client-options-error.ts'
export { InvalidCallError, type FieldProblem } from './client/invalid-call-error.ts'
export { WechatApiError } from './client/wechat-api-error.ts'
export { CallAbortedError, CallTimeoutError, NetworkError } from './client/network-error.ts'
export {
  HttpStatusError,
  UnexpectedAnswerError,
  type AnswerFault,
} from './client/unexpected-answer-error.ts'
export { errorCodes, explain, type ErrorCode, type Retry } from './api/error-codes.ts'

// Web pages
export { jsSdkSignature, type JsSdkSignatureInput } from './jssdk/js-sdk-signature.ts'
export { explainJsSdkMismatch, type RefusedSignature } from './jssdk/explain-mismatch.ts'
export type { Mismatch, MismatchKind } from './jssdk/mismatch-words.ts'
export { wxConfig, type WxConfig, type WxConfigInput } from './jssdk/wx-config.ts'
export type { JsApiName, OpenTagName } from './jssdk/js-api-names.ts'
export { cardSignature } from './jssdk/card-signature.ts'
export {
  addCardEntry,
  chooseCardConfig,
  type AddCardEntry,
  type AddCardInput,
  type ChooseCardConfig,
  type ChooseCardInput,
} from './jssdk/card-calls.ts'
export { InvalidJsSdkInputError } from './jssdk/invalid-js-sdk-input-error.ts'
export { oauthAuthorizeUrl, type OauthAuthorizeInput } from './oauth/oauth-authorize-url.ts'
export {
  exchangeCode,
  isVisitorTokenValid,
  mustAuthorizeAgain,
  refreshVisitor,
  visitorProfile,
  type RealVisitor,
  type SnapshotVisitor,
  type Visitor,
  type VisitorToken,
  type WebAccount,
} from './oauth/visitor.ts'
export { rememberExchanges, type RememberOptions } from './oauth/remember-exchanges.ts'
export { InvalidAuthorizationError } from './oauth/invalid-authorization-error.ts'

// Third-party platforms
export {
  openPlatformPush,
  type OpenedPush,
  type PlatformKeys,
  type PlatformPush,
} from './platform/open-platform-push.ts'
export { PushRefusedError, type PushRefusal } from './platform/push-refused-error.ts'
export {
  authorizerCredentials,
  componentCredentials,
  type PlatformOptions,
} from './platform/component-credentials.ts'
export { createPlatform, type Authorization, type Platform } from './platform/platform.ts'
export { authorizationPageUrl, type AuthorizationPage } from './platform/authorization-page.ts'
export type { PlatformStore, StoredAuthorization, StoredTicket } from './platform/platform-store.ts'
export { MissingTicketError, NotAuthorizedError } from './platform/not-authorized-error.ts'
export type { Caller } from './caller.ts'
