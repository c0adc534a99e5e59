import type { ThemeConfig } from 'antd'

/** Whoever asked their system for less motion gets none. */
export const motion = !window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Calm government blue, dense tables, system Chinese fonts: no font is fetched from anywhere. Every text has a contrast of 4.5 or more. */
export const theme: ThemeConfig = {
  cssVar: { key: 'yangguang' },
  token: {
    motion,
    colorPrimary: '#1a5fb4',
    colorPrimaryHover: '#164f96',
    colorLink: '#1a5fb4',
    colorLinkHover: '#164f96',
    colorSuccess: '#2d7d46',
    colorWarning: '#9a5b00',
    colorError: '#c0282d',
    colorErrorHover: '#9e1f24',
    // Backgrounds and borders of notices: what would be mixed from the dark colours is muddy.
    colorSuccessBg: '#eef7f0',
    colorSuccessBorder: '#a9d3b5',
    colorWarningBg: '#fff8e8',
    colorWarningBorder: '#ecd09a',
    colorErrorBg: '#fff3f2',
    colorErrorBorder: '#eeb4b4',
    colorInfoBg: '#eff5fd',
    colorInfoBorder: '#b6cfee',
    colorText: '#1c2733',
    colorTextSecondary: '#4a5561',
    colorTextTertiary: '#5c6670',
    colorTextDescription: '#5c6670',
    colorTextPlaceholder: '#66707b',
    // Presets of tags: one shade darker than the usual, so that their text is dark enough.
    orange: '#d46b08',
    gold: '#d48806',
    green: '#389e0d',
    blue: '#0958d9',
    red: '#cf1322',
    purple: '#531dab',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
    colorBgLayout: '#f3f5f8',
  },
  components: {
    Menu: { itemHeight: 36, itemBorderRadius: 4, groupTitleColor: '#5c6670', groupTitleFontSize: 13 },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
    Alert: { defaultPadding: '7px 12px', withDescriptionPadding: '9px 12px', withDescriptionIconSize: 16 },
    Drawer: { footerPaddingBlock: 10 },
  },
}

/** Colours of the clock light, each dark enough to be read as text on white. */
export const lightColours = { red: '#c0282d', amber: '#9a5b00', green: '#2d7d46', grey: '#5c6670' } as const
