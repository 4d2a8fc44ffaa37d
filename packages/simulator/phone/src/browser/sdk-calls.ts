/** What the phone does when a page calls the JS-SDK, and what it answers. */
import * as z from 'zod/mini'
import type { Uploaded } from '../media/upload.ts'
import type { Place } from '../screens/place.ts'

/** What a page can make a phone do. */
export interface PageHost {
  /** Undefined when the fan thought better of it. */
  chooseImages(count: number): Promise<readonly Uploaded[] | undefined>
  choosePlace(): Promise<Place | undefined>
  scan(opensResult: boolean): Promise<string | undefined>
  look(picture: string): void
  showPlace(place: Place): void
  share(data: ShareData): void
  hideMenu(hidden: boolean): void
  hideItems(items: readonly string[], hidden: boolean): void
  close(): void
}

const shareData = z.object({
  title: z.prefault(z.string(), ''),
  desc: z.prefault(z.string(), ''),
  link: z.prefault(z.string(), ''),
  imgUrl: z.prefault(z.string(), ''),
})
export type ShareData = z.output<typeof shareData>

/** Fields beside `errMsg`; or that the fan cancelled, or why it failed. */
type Outcome = Readonly<Record<string, unknown>> | 'cancel' | `fail${string}`

type Call = (options: unknown, host: PageHost) => Outcome | Promise<Outcome>

function call<Schema extends z.ZodMiniType>(
  schema: Schema,
  run: (options: z.output<Schema>, host: PageHost) => Outcome | Promise<Outcome>,
): Call {
  return (options, host) => {
    const read = z.safeParse(schema, options)
    return read.success ? run(read.data, host) : 'fail, invalid arguments'
  }
}

const nothing = z.object({})
const items = z.object({ menuList: z.prefault(z.array(z.string()), []) })
const localId = z.object({ localId: z.string() })
const spot = z.object({
  latitude: z.number(),
  longitude: z.number(),
  name: z.prefault(z.string(), ''),
  address: z.prefault(z.string(), ''),
})

/** What can be shared; `share:` and two ways stand for all. */
const shareItems = ['menuItem:share:appMessage', 'menuItem:share:timeline']

const share = call(shareData, (data, host) => {
  host.share(data)
  return {}
})

const calls: Readonly<Record<string, Call>> = {
  updateAppMessageShareData: share,
  updateTimelineShareData: share,
  onMenuShareTimeline: share,
  onMenuShareAppMessage: share,
  onMenuShareQQ: share,
  onMenuShareWeibo: share,
  onMenuShareQZone: share,
  chooseImage: call(z.object({ count: z.prefault(z.number(), 9) }), async ({ count }, host) => {
    const chosen = await host.chooseImages(count)
    if (chosen === undefined) return 'cancel'
    return { localIds: chosen.map(({ url }) => url), sourceType: 'album' }
  }),
  previewImage: call(
    z.object({ current: z.prefault(z.string(), ''), urls: z.prefault(z.array(z.string()), []) }),
    ({ current, urls: [first = ''] }, host) => {
      host.look(current || first)
      return {}
    },
  ),
  uploadImage: call(localId, ({ localId }) => ({ serverId: localId.split('/').at(-1) ?? '' })),
  downloadImage: call(z.object({ serverId: z.string() }), ({ serverId }) => ({
    localId: `${location.origin}/sim/media/${encodeURIComponent(serverId)}`,
  })),
  getLocalImgData: call(localId, async ({ localId }) => ({ localData: await dataUrlOf(localId) })),
  getNetworkType: call(nothing, () => ({ networkType: 'wifi' })),
  openLocation: call(spot, ({ latitude, longitude, name, address }, host) => {
    host.showPlace({ latitude, longitude, label: [name, address].filter(Boolean).join(' · ') })
    return {}
  }),
  getLocation: call(nothing, async (_options, host) => {
    const place = await host.choosePlace()
    if (place === undefined) return 'cancel'
    const { latitude, longitude } = place
    return { latitude, longitude, speed: -1, accuracy: 65 }
  }),
  scanQRCode: call(
    z.object({ needResult: z.prefault(z.union([z.number(), z.string()]), 0) }),
    async ({ needResult }, host) => {
      const resultStr = await host.scan(Number(needResult) !== 1)
      return resultStr === undefined ? 'cancel' : { resultStr }
    },
  ),
  closeWindow: call(nothing, (_options, host) => {
    host.close()
    return {}
  }),
  hideOptionMenu: call(nothing, (_options, host) => {
    host.hideMenu(true)
    return {}
  }),
  showOptionMenu: call(nothing, (_options, host) => {
    host.hideMenu(false)
    return {}
  }),
  hideMenuItems: call(items, ({ menuList }, host) => {
    host.hideItems(menuList, true)
    return {}
  }),
  showMenuItems: call(items, ({ menuList }, host) => {
    host.hideItems(menuList, false)
    return {}
  }),
  hideAllNonBaseMenuItem: call(nothing, (_options, host) => {
    host.hideItems(shareItems, true)
    return {}
  }),
  showAllNonBaseMenuItem: call(nothing, (_options, host) => {
    host.hideItems(shareItems, false)
    return {}
  }),
  checkJsApi: call(
    z.object({ jsApiList: z.prefault(z.array(z.string()), []) }),
    ({ jsApiList }) => ({
      checkResult: Object.fromEntries(jsApiList.map((name) => [name, Object.hasOwn(calls, name)])),
    }),
  ),
}

/** As WeChat writes it: the name of the call, and how it went. */
export async function answerTo(method: string, options: unknown, host: PageHost) {
  const run = Object.hasOwn(calls, method) ? calls[method] : undefined
  const outcome = run ? await run(options, host) : 'fail, the simulated phone has no such function'
  if (typeof outcome === 'string') return { errMsg: `${method}:${outcome}` }
  return { errMsg: `${method}:ok`, ...outcome }
}

async function dataUrlOf(address: string): Promise<string> {
  const file = await (await fetch(address)).blob()
  const reader = new FileReader()
  return new Promise((resolve) => {
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.readAsDataURL(file)
  })
}
