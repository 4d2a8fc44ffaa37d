/** Reads the QR code in a picture. */

/** Larger pictures are made smaller first: codes stay readable, and it takes no time. */
const largest = 1_200

/** What the code says; nothing when there is none to be found. */
export async function readCode(picture: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(picture).catch(() => undefined)
  if (bitmap === undefined) return undefined
  const scale = Math.min(1, largest / Math.max(bitmap.width, bitmap.height))
  const width = Math.round(bitmap.width * scale)
  const height = Math.round(bitmap.height * scale)
  const context = new OffscreenCanvas(width, height).getContext('2d')
  if (context === null) return undefined
  context.drawImage(bitmap, 0, 0, width, height)
  const { default: jsQr } = await import('jsqr')
  return jsQr(context.getImageData(0, 0, width, height).data, width, height)?.data || undefined
}
