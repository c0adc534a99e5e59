import type { MadeDocument } from '../document.ts'
import type { Random } from '../random.ts'
import { toHtml } from './html.ts'

/** How a page prints its tables, by what of them is ruled. */
const BORDERS = {
  'boxed cells': 'td,th{border:1px solid #000}',
  'collapsed borders': 'table{border-collapse:collapse}td,th{border:1px solid #333}',
  'lines across': 'table{border-collapse:collapse}td,th{border-bottom:1px solid #999}',
  'lines of the head':
    'table{border-collapse:collapse;border-top:2px solid;border-bottom:2px solid}th{border-bottom:1px solid}',
  'dotted borders': 'table{border-collapse:collapse}td,th{border:1px dotted #000}',
  'filled rows': 'table{border-collapse:collapse}tr:nth-child(even){background:#eef}th{background:#cdf}',
  unruled: '',
} as const

export interface Printed {
  /** What of its tables is ruled. */
  ruled: keyof typeof BORDERS
  html: Uint8Array
  /** Whether the browser prints its own head and foot on every page. */
  headAndFoot: boolean
}

/** The document as a page that is made to be printed. */
export function toPrint(random: Random, document: MadeDocument): Printed {
  const ruled = random.pick(Object.keys(BORDERS) as (keyof typeof BORDERS)[])
  const across = random.pick(['left', 'center', 'center', 'right'])
  const down = random.pick(['top', 'middle', 'middle', 'bottom'])
  const styles = [
    `@page{size:A4${random.chance(0.3) ? ' landscape' : ''};margin:${random.pick([12, 20, 28])}mm}`,
    `body{font-family:${random.pick(['serif', 'sans-serif'])};font-size:${random.pick([12, 14, 16])}px;margin:0}`,
    `table{width:100%;font-size:${random.pick([10, 12, 14])}px;margin:8px 0}`,
    `td,th{padding:${random.pick([1, 3, 6])}px;text-align:${across};vertical-align:${down};font-weight:normal}`,
    // Labels are set to the left in most tables, whatever the figures are.
    random.chance(0.4) ? 'td:first-child{text-align:left}' : '',
    random.chance(0.3) ? 'tr{page-break-inside:avoid}' : '',
    random.chance(0.3) ? 'table{page-break-before:always}' : '',
    BORDERS[ruled],
  ]
  const page = new TextDecoder().decode(toHtml(random, document, 'plain page'))
  const html = page
    .replaceAll('<table border="1">', '<table>')
    .replace('</head>', `<style>${styles.join('')}</style></head>`)
  return { ruled, html: new TextEncoder().encode(html), headAndFoot: random.chance(0.5) }
}
