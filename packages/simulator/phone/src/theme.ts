/** The design language: every colour, size and typeface, for Ant Design and for our style sheets alike. */
import { theme, type ThemeConfig } from 'antd'

export type Scheme = 'light' | 'dark'

const green = '#07C160'

/** Each name becomes a CSS variable: `inkSoft` is `var(--ink-soft)`. */
const palettes = {
  light: {
    page: '#F3F4F3',
    surface: '#FFFFFF',
    raised: '#FFFFFF',
    sunken: '#F6F7F6',
    line: '#E6E9E7',
    ink: '#171A18',
    inkSoft: '#565D59',
    inkFaint: '#6F7672',
    accent: green,
    accentInk: '#057A41',
    accentWash: '#E8F7EF',
    danger: '#CF3030',
    dangerWash: '#FDEEEE',
    warning: '#A05F00',
    warningWash: '#FFF4E0',
    code: '#F6F7F6',
    codeName: '#0B6E99',
    codeMark: '#8A928D',
    device: '#101211',
    deviceEdge: '#3A3E3C',
    chat: '#EDEDED',
    bar: '#F7F7F7',
    field: '#FFFFFF',
    fanBubble: '#95EC69',
    fanInk: '#0B0D0B',
    accountBubble: '#FFFFFF',
    accountInk: '#191919',
    hint: '#7A7A7A',
    link: '#576B95',
    fanLink: '#2C5182',
    placeFrom: '#D7DFDA',
    placeTo: '#BCC8C1',
    land: '#EAE8E1',
    park: '#D5EAD2',
    road: '#FFFFFF',
    water: '#BEDDEC',
    hair: '#00000014',
    shade: '#00000066',
    shadow: '0 24px 64px -16px #1018142E, 0 4px 16px #10181414',
  },
  dark: {
    page: '#0D0E0E',
    surface: '#151716',
    raised: '#222624',
    sunken: '#1C1F1D',
    line: '#282C2A',
    ink: '#E8EBE9',
    inkSoft: '#A9B1AC',
    inkFaint: '#89918C',
    accent: green,
    accentInk: '#45D68F',
    accentWash: '#12291D',
    danger: '#F27C7A',
    dangerWash: '#331C1C',
    warning: '#E3AC52',
    warningWash: '#312711',
    code: '#101211',
    codeName: '#7CC4E8',
    codeMark: '#6F7772',
    device: '#050606',
    deviceEdge: '#3B403D',
    chat: '#111111',
    bar: '#1E1E1E',
    field: '#2C2C2C',
    fanBubble: '#3EB575',
    fanInk: '#08110C',
    accountBubble: '#2C2C2C',
    accountInk: '#D9D9D9',
    hint: '#8C8C8C',
    link: '#8CA3CC',
    fanLink: '#0E2F5C',
    placeFrom: '#39403C',
    placeTo: '#2B312E',
    land: '#262B29',
    park: '#20352A',
    road: '#3A413D',
    water: '#1E3440',
    hair: '#FFFFFF14',
    shade: '#00000099',
    shadow: '0 24px 64px -16px #000000, 0 0 0 1px #FFFFFF0A',
  },
} satisfies Record<Scheme, Record<string, string>>

const fonts = {
  text: '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  code: 'ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace',
}

/** What our style sheets use, as CSS custom properties. */
export function cssVariables(scheme: Scheme): Record<string, string> {
  const colours = Object.entries(palettes[scheme]).map(([name, value]) => [
    `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value,
  ])
  return {
    ...Object.fromEntries(colours),
    '--radius': '8px',
    '--font': fonts.text,
    '--font-code': fonts.code,
  }
}

/** What Ant Design uses. */
export function antTheme(scheme: Scheme): ThemeConfig {
  const palette = palettes[scheme]
  return {
    algorithm: scheme === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorInfo: palette.accent,
      colorSuccess: palette.accent,
      colorError: palette.danger,
      colorLink: palette.accentInk,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBgLayout: palette.page,
      colorBorder: palette.line,
      colorBorderSecondary: palette.line,
      borderRadius: 8,
      fontFamily: fonts.text,
      fontFamilyCode: fonts.code,
      controlOutline: 'transparent',
      // What moves while it opens takes a press with it: the option pressed is not the one let go.
      motion: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none' },
      Drawer: { paddingLG: 16 },
    },
  }
}
