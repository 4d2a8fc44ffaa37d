/** The error for an API call that WeChat refuses with an errcode. */

const texts = {
  [-1]: 'system error',
  40001:
    'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
} as const

export class WechatRefusal extends Error {
  override readonly name = 'WechatRefusal'
  readonly code = 'wechat_refused'
  readonly errcode: keyof typeof texts

  static knows(errcode: number): errcode is WechatRefusal['errcode'] {
    return errcode in texts
  }

  constructor(errcode: WechatRefusal['errcode'], options?: ErrorOptions) {
    super(texts[errcode], options)
    this.errcode = errcode
  }
}
