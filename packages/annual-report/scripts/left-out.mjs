/** Native modules, fonts (100 MB) and charts: not bundled, because only PDF and 图解 need them. Versions stand in `documents`. */
export const LEFT_OUT = [
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif-sc',
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-js',
  'echarts',
]
