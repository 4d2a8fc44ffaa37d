/** The picture of a QR code, in WeChat’s format. */

/** As wide as WeChat’s, with a border of two squares at least. */
const width = 430
const border = 2
const quality = 90

export const pictureType = 'image/jpg'

/** Loaded when the first picture is asked for. */
export async function pictureOf(text: string): Promise<Buffer> {
  const [{ create }, { encode }] = await Promise.all([import('qrcode'), import('jpeg-js')])
  const { modules } = create(text, {})
  const scale = Math.floor(width / (modules.size + 2 * border))
  const start = Math.floor((width - modules.size * scale) / 2)
  const data = Buffer.alloc(width * width * 4, 255)
  const squareAt = (pixel: number) => Math.floor((pixel - start) / scale)
  for (let y = start; y < start + modules.size * scale; y++) {
    for (let x = start; x < start + modules.size * scale; x++) {
      const isDark = modules.get(squareAt(y), squareAt(x))
      if (isDark) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return encode({ data, width, height: width }, quality).data
}
