/** Lets scripts that look for WeChat find it. The server of the page sees the browser as it is. */

export function seemToBeWechat(): void {
  const userAgent = `${navigator.userAgent} MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN`
  Object.defineProperty(navigator, 'userAgent', { get: () => userAgent })
}
