import type { ThemeConfig } from 'antd'

/** Calm government blue, dense tables, system Chinese fonts: no font is fetched from anywhere. */
export const theme: ThemeConfig = {
  cssVar: { key: 'yangguang' },
  token: {
    colorPrimary: '#1a5fb4',
    colorLink: '#1a5fb4',
    colorSuccess: '#2d7d46',
    colorWarning: '#b26a00',
    colorError: '#c0282d',
    borderRadius: 4,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
    colorBgLayout: '#f3f5f8',
  },
  components: {
    Layout: {
      headerBg: '#0f3d75',
      headerColor: '#ffffff',
      siderBg: '#ffffff',
      headerHeight: 52,
      headerPadding: '0 16px',
    },
    Table: { cellPaddingBlockSM: 7, headerBg: '#eef2f8' },
    Menu: { itemHeight: 38, itemBorderRadius: 4 },
  },
}

/** Colours of the clock light, each dark enough to be read as text on white. */
export const lightColours = { red: '#c0282d', amber: '#9a5b00', green: '#2d7d46', grey: '#5c6670' } as const
