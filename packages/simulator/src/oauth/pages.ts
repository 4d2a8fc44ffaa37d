/** What a browser shows in the place of WeChat’s authorization page. */
import type { Obstacle } from './authorization.ts'

export function outsidePage(): string {
  return page('请在微信客户端打开链接', 'Open this link on the simulated phone.')
}

export function closedPage({ errcode, en, zh }: Obstacle): string {
  return page(errcode === null ? zh : `${zh}（错误码：${errcode}）`, en)
}

function page(zh: string, en: string): string {
  return (
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width">' +
    `<title>微信</title><body style="font:16px/1.6 sans-serif;text-align:center;padding:20vh 2em">` +
    `<p>${zh}</p><p lang="en" style="color:#888">${en}</p></body></html>\n`
  )
}
