/** The emoji of the palette, with the codes in which WeChat writes them into texts. */

export const emoji: readonly (readonly [face: string, code: string])[] = [
  ['🙂', '/::)'],
  ['😁', '/::D'],
  ['😄', '/:,@-D'],
  ['🤭', '/:,@P'],
  ['😝', '/::P'],
  ['😍', '/::B'],
  ['😎', '/:8-)'],
  ['😳', '/::$'],
  ['😮', '/::O'],
  ['😢', '/::<'],
  ['😭', "/::'("],
  ['😞', '/::('],
  ['😠', '/::@'],
  ['😰', '/:--b'],
  ['😓', '/::L'],
  ['😱', '/::!'],
  ['😴', '/::Z'],
  ['🥱', '/:|-)'],
  ['🤐', '/::X'],
  ['🤫', '/:,@x'],
  ['🤔', '/:?'],
  ['😵', '/:,@@'],
  ['🙄', '/::d'],
  ['👋', '/:bye'],
  ['👍', '/:strong'],
  ['👎', '/:weak'],
  ['👌', '/:ok'],
  ['✌️', '/:v'],
  ['🤝', '/:share'],
  ['🙏', '/:@)'],
  ['❤️', '/:heart'],
  ['💔', '/:break'],
  ['🌹', '/:rose'],
  ['🎁', '/:gift'],
  ['🎂', '/:cake'],
  ['🍺', '/:beer'],
  ['☕', '/:coffee'],
  ['☀️', '/:sun'],
  ['🌙', '/:moon'],
  ['💣', '/:bome'],
]

const faces = new Map(emoji.map(([face, code]) => [code, face]))

const codes = new RegExp(
  [...faces.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((code) => code.replace(/[^\w/:]/g, String.raw`\$&`))
    .join('|'),
  'g',
)

/** Replaces WeChat's codes by the faces they stand for. */
export function withFaces(text: string): string {
  return text.replace(codes, (code) => faces.get(code) ?? code)
}
