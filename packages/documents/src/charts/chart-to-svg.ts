import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { EChartsCoreOption } from 'echarts/core'

/**
 * ECharts, read when the first chart is drawn and in its one-file form: as the hundreds of modules it also comes in it
 * would add half a second to every start of the server.
 */
const require = createRequire(import.meta.url)
const echarts = (): typeof import('echarts/core') => require('echarts')

/** An ECharts option: bar, line and pie charts with title, legend, grid, dataset and mark lines. */
export type ChartOption = EChartsCoreOption

/** On screen the reader's own Chinese font, in files 思源黑体. */
const FONT_FAMILY = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', sans-serif"

/** Dark enough for text on white, told apart also by people who see colours differently, red first. */
const COLOURS = ['#b3261e', '#1f5fa8', '#c77800', '#2e7d5b', '#6a4c93', '#5f6b75']

/**
 * Draws a chart as SVG, without a browser. Every category is labelled, nothing moves, and text is in a Chinese font.
 * Sizes in pixels. Adds `role="img"`; the caller gives the alternative text where the picture is placed.
 */
export function chartToSvg(option: ChartOption, { width, height }: { width: number; height: number }): string {
  const chart = echarts().init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({
      color: COLOURS,
      ...option,
      animation: false,
      textStyle: { fontFamily: FONT_FAMILY, ...(option.textStyle as object | undefined) },
      ...labelled(option, 'xAxis'),
      ...labelled(option, 'yAxis'),
    })
    return settled(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

/**
 * Takes out what only serves a moving picture: the style sheet for hovering, which a page's content security policy would refuse,
 * and the running number in identifiers, so that the same chart is the same text every time and two on a page stay apart.
 */
function settled(svg: string): string {
  const still = svg.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '').replace(/ class="[^"]*"/g, '')
  const plain = still.replace(/\bzr\d+-/g, 'zr-')
  const name = createHash('sha256').update(plain).digest('hex').slice(0, 8)
  return plain.replace(/\bzr-/g, `c${name}-`).replace('<svg ', '<svg role="img" ')
}

/** ECharts leaves out axis labels it thinks too close; in an official chart each category keeps its name. */
function labelled(option: ChartOption, axis: 'xAxis' | 'yAxis'): Record<string, unknown> {
  const given = option[axis] as Axis | Axis[] | undefined
  if (!given) return {}
  const withLabels = (one: Axis) => ({ ...one, axisLabel: { interval: 0, ...one.axisLabel } })
  return { [axis]: Array.isArray(given) ? given.map(withLabels) : withLabels(given) }
}

interface Axis {
  axisLabel?: Record<string, unknown>
}
