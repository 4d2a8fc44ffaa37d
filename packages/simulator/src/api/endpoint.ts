/** One call of api.weixin.qq.com as this simulator answers it. */

export interface ApiCall {
  readonly query: URLSearchParams
  readonly body: Buffer
}

/** What WeChat answers, and on behalf of which account, so that the record can say it. */
export interface ApiAnswer {
  readonly appid: string | null
  readonly json: object
}

export interface ApiEndpoint {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  /** @throws {@link WechatRefusal} */
  answer(call: ApiCall): ApiAnswer
}
