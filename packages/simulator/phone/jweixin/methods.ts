/** What a page can call on `wx` beside config, ready and error. */

export interface Answer {
  /** As `chooseImage:ok`, `chooseImage:cancel` or `chooseImage:permission denied`. */
  readonly errMsg: string
  readonly [field: string]: unknown
}

type Callback = (answer: Answer) => void

export interface Options {
  readonly success?: Callback
  readonly fail?: Callback
  readonly cancel?: Callback
  readonly complete?: Callback
  readonly [field: string]: unknown
}

const names =
  'checkJsApi updateAppMessageShareData updateTimelineShareData onMenuShareTimeline ' +
  'onMenuShareAppMessage onMenuShareQQ onMenuShareWeibo onMenuShareQZone chooseImage previewImage ' +
  'uploadImage downloadImage getLocalImgData getNetworkType openLocation getLocation ' +
  'hideOptionMenu showOptionMenu closeWindow hideMenuItems showMenuItems hideAllNonBaseMenuItem ' +
  'showAllNonBaseMenuItem scanQRCode startRecord stopRecord onVoiceRecordEnd playVoice pauseVoice ' +
  'stopVoice onVoicePlayEnd uploadVoice downloadVoice translateVoice chooseWXPay openAddress ' +
  'openProductSpecificView addCard chooseCard openCard startSearchBeacons stopSearchBeacons ' +
  'onSearchBeacons'

export const methods: readonly string[] = names.split(' ')

/** The options without the callbacks, which stay in the page. */
export function givesData(options: Options): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => typeof value !== 'function'),
  )
}
