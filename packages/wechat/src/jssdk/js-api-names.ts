/** What web pages can ask of the client (JS接口列表, 开放标签). */

/** A name for `jsApiList`. WeChat adds names, so others pass as well. */
export type JsApiName =
  // Sharing
  | 'updateAppMessageShareData'
  | 'updateTimelineShareData'
  | 'onMenuShareWeibo'
  | 'onMenuShareQZone'
  // Sharing as it was before
  | 'onMenuShareTimeline'
  | 'onMenuShareAppMessage'
  | 'onMenuShareQQ'
  // Sound
  | 'startRecord'
  | 'stopRecord'
  | 'onVoiceRecordEnd'
  | 'playVoice'
  | 'pauseVoice'
  | 'stopVoice'
  | 'onVoicePlayEnd'
  | 'uploadVoice'
  | 'downloadVoice'
  | 'translateVoice'
  // Pictures
  | 'chooseImage'
  | 'previewImage'
  | 'uploadImage'
  | 'downloadImage'
  // The device
  | 'getNetworkType'
  | 'openLocation'
  | 'getLocation'
  | 'startSearchBeacons'
  | 'stopSearchBeacons'
  | 'onSearchBeacons'
  | 'scanQRCode'
  // The window
  | 'hideOptionMenu'
  | 'showOptionMenu'
  | 'hideMenuItems'
  | 'showMenuItems'
  | 'hideAllNonBaseMenuItem'
  | 'showAllNonBaseMenuItem'
  | 'closeWindow'
  // Business
  | 'openProductSpecificView'
  | 'chooseCard'
  | 'addCard'
  | 'openCard'
  | 'consumeAndShareCard'
  | 'chooseWXPay'
  | (string & {})

/** A name for `openTagList`. WeChat adds names, so others pass as well. */
export type OpenTagName =
  | 'wx-open-launch-weapp'
  | 'wx-open-launch-app'
  | 'wx-open-subscribe'
  | 'wx-open-audio'
  | (string & {})
