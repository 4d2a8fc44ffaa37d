/** A developer’s web pages for tests: one that uses the JS-SDK, and one that fans are sent back to. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { base } from '@mphub/wechat/endpoints'
import type { World } from './world.ts'

export interface WebServer extends AsyncDisposable {
  readonly url: string
}

interface PageOptions {
  /** Signs for another address, as a careless developer does. */
  readonly signedUrl?: string
  readonly debug?: boolean
  readonly methods?: readonly string[]
  /** Open tags (开放标签). */
  readonly tags?: readonly string[]
  /** Stands in the page beside the buttons. */
  readonly html?: string
}

/** `/page` runs what the buttons say; `/back` shows the code that came, `/visit` who was here before. */
export async function startWebServer(world: World, options: PageOptions = {}): Promise<WebServer> {
  const http = createServer((request, response) => {
    const url = new URL(request.url ?? '/', own())
    if (url.pathname === '/back') return show(response, backPage(url.searchParams))
    if (url.pathname === '/visit') return showVisit(request, response, url.searchParams)
    void signedPage(world, url.href, options).then((page) => show(response, page))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  function own(): string {
    const address = http.address()
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  }
  return {
    url: own(),
    async [Symbol.asyncDispose]() {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

/** Remembers by a cookie who comes, and says who came before. */
function showVisit(request: IncomingMessage, response: ServerResponse, query: URLSearchParams) {
  response.setHeader('set-cookie', `visitor=${query.get('me')}; HttpOnly`)
  show(response, `<p>before: ${request.headers.cookie ?? 'nobody'}</p>`)
}

/** Says what came back with the fan. */
function backPage(query: URLSearchParams): string {
  return `<p>code ${query.get('code')}</p><p>action ${query.get('action')}</p>`
}

function show(response: ServerResponse, page: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
}

const given = { nonceStr: 'N1', timestamp: 1714112445 }

async function signedPage(world: World, url: string, options: PageOptions): Promise<string> {
  const { signedUrl = url, debug = false, methods = [], tags = [], html = '' } = options
  const { ticket } = await world.wechat.call(base.getTicket, { type: 'jsapi' })
  const { nonceStr, timestamp } = given
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${signedUrl}`
  const signature = createHash('sha1').update(text).digest('hex')
  const { appid: appId } = world.account
  const lists = { jsApiList: methods, openTagList: tags }
  const config = { debug, appId, ...given, signature, ...lists }
  const buttons = methods.map(
    (method) =>
      `<button onclick="wx.${method}({...asked['${method}'], success: told, fail: told, cancel: told})">${method}</button>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>会员中心</title>
    <script src="${world.simulator.url}/sim/jweixin.js"></script>
    <body>${html}${buttons.join('')}<pre id="out"></pre><script>
    const asked = ${JSON.stringify(questions)}
    const told = (what) => document.getElementById('out').append(JSON.stringify(what) + '\\n')
    wx.config(${JSON.stringify(config)})
    wx.ready(() => told('ready ' + /MicroMessenger/.test(navigator.userAgent)))
    wx.error(told)
    </script></body>`
}

/** What the buttons ask for. */
const questions = {
  chooseImage: { count: 1 },
  scanQRCode: { needResult: 1 },
  updateAppMessageShareData: { title: '新会员立减十元', desc: '', link: '', imgUrl: '' },
  openLocation: { latitude: 31.2, longitude: 121.4, name: '门店' },
  checkJsApi: { jsApiList: ['scanQRCode', 'chooseWXPay'] },
}
