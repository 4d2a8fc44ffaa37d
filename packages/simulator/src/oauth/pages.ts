/** What a browser shows in the place of WeChat’s authorization page. */
import type { Obstacle } from './authorization.ts'

/**
 * The browser inside of a simulated phone hands this address over to the phone around it, which
 * knows whose phone it is, asks that fan, and leads the browser on. Any other browser stays here.
 */
export function outsidePage(): string {
  return page({
    mark: marks.note,
    zh: '请在微信客户端打开链接',
    en: 'Open this link on the simulated phone.',
    script:
      "if (parent !== window) { document.body.hidden = true; setTimeout(() => (document.body.hidden = false), 2000); parent.postMessage({ mphub: 'authorize', url: location.href }, '*') }",
  })
}

export function closedPage({ errcode, en, zh }: Obstacle): string {
  const number = errcode === null ? '' : `（错误码：${errcode}）`
  return page({ mark: marks.warning, zh: `${zh}${number}`, en, script: '' })
}

interface Page {
  readonly mark: string
  readonly zh: string
  readonly en: string
  readonly script: string
}

const marks = {
  note: '<circle cx="32" cy="32" r="30" fill="#10aeff"/><path d="M32 29v18M32 19v3" stroke="#fff" stroke-width="5" stroke-linecap="round"/>',
  warning:
    '<circle cx="32" cy="32" r="30" fill="#fa9d3b"/><path d="M32 17v19M32 46v1" stroke="#fff" stroke-width="5" stroke-linecap="round"/>',
}

const style =
  ':root{color-scheme:light dark}' +
  'body{margin:0;padding:18vh 32px 0;text-align:center;font:17px/1.6 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;' +
  'background:light-dark(#fff,#191919);color:light-dark(#191919,#d5d5d5)}' +
  'svg{width:64px;margin-bottom:20px}p{margin:0 0 8px}[lang=en]{color:#888;font:14px/1.6 -apple-system,"Segoe UI",Roboto,sans-serif}'

function page({ mark, zh, en, script }: Page): string {
  return (
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width">' +
    `<title>微信</title><style>${style}</style><body>` +
    `<svg viewBox="0 0 64 64" aria-hidden="true">${mark}</svg>` +
    `<p>${zh}</p><p lang="en">${en}</p>` +
    `${script && `<script>${script}</script>`}</body></html>\n`
  )
}
