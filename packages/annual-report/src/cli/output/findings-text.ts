import {
  bySeverity,
  type CheckedFile,
  countsOf,
  isSaid,
  isUnread,
  type PlacedFinding,
  SEVERITY_NAMES,
  type UnreadFile,
} from '../../examine/checked.ts'
import { spotLabel } from '../../locate/spot-of.ts'
import { type Paint, type Painter, painter } from '../terminal/paint.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { cutTo, wrap } from '../terminal/width.ts'

const PAINTS: Record<PlacedFinding['severity'], Paint> = { error: 'red', warning: 'yellow', note: 'cyan' }
/** Quotes longer than this are cut: the place says where to read on. In places of a terminal. */
const LONGEST_QUOTE = 120
const INDENT = '      '

/** One file's findings, gravest first: severity, place, rule; the quoted words; what is wrong and what to do. */
export function fileToText(
  file: CheckedFile | UnreadFile,
  { colour, columns }: Pick<Terminal, 'colour' | 'columns'>,
): string {
  const paint = painter(colour)
  if (isUnread(file)) return `${paint(file.path, 'bold')}\n  ${paint('读不了', 'red', 'bold')}  ${file.unreadable}\n`
  const { reading, findings, path } = file
  const about = [reading.agency, reading.year === null ? null : `${reading.year}年`].filter((part) => part !== null)
  const head = [paint(path, 'bold'), ...about, countsOf(findings)].join('　')
  const lines = bySeverity(findings).flatMap((finding) => findingLines(finding, reading, paint, columns))
  return `${[head, ...refusals(file, paint), ...lines].join('\n')}\n`
}

function findingLines(
  finding: PlacedFinding,
  reading: CheckedFile['reading'],
  paint: Painter,
  columns: number | null,
): string[] {
  const width = columns === null ? null : Math.min(columns, 110) - INDENT.length
  const spot = spotLabel(finding.at, reading)
  const where = [finding.place.label, spot === '' ? '' : paint(spot, 'dim')].filter((part) => part !== '').join('　')
  const quote = cutTo(finding.quote.replaceAll(/\s+/g, ' ').trim(), LONGEST_QUOTE)
  return [
    '',
    `  ${paint(SEVERITY_NAMES[finding.severity], PAINTS[finding.severity], 'bold')}  ${where}　${paint(finding.rule, 'dim')}`,
    ...(isSaid(finding) ? [] : wrap(`原文：${quote}`, width).map((line) => INDENT + paint(line, 'dim'))),
    ...wrap(finding.message, width).map((line) => INDENT + line),
  ]
}

/** What could not be read was not checked either: the reader has to know. */
function refusals({ reading }: CheckedFile, paint: Painter): string[] {
  if (reading.refused.length === 0) return []
  const [first] = reading.refused
  return [
    paint(
      `  有 ${reading.refused.length} 个单元格看到了但无法判定数值，未参与检查（如${spotLabel(first!.at, reading)}“${first!.printed}”：${first!.reason}）`,
      'yellow',
    ),
  ]
}

/** The last line of a run. */
export function summary(files: readonly (CheckedFile | UnreadFile)[], colour: boolean): string {
  const paint = painter(colour)
  const checked = files.filter((file) => !isUnread(file)) as CheckedFile[]
  const unread = files.length - checked.length
  const all = checked.flatMap(({ findings }) => findings)
  const sound = checked.filter(({ findings }) => findings.length === 0).length
  const worst: Paint =
    all.some(({ severity }) => severity === 'error') || unread > 0 ? 'red' : all.length > 0 ? 'yellow' : 'green'
  const parts = [
    // Of no report nothing can be said, least of all that it is sound.
    checked.length === 0 ? '没有检查任何报告' : `检查了 ${checked.length} 份报告：${countsOf(all)}`,
    ...(checked.length > 1 && sound > 0 && all.length > 0 ? [`${sound} 份没有发现问题`] : []),
    ...(unread > 0 ? [`${unread} 个文件读不了`] : []),
  ]
  return `${paint(`${parts.join('；')}。`, worst, 'bold')}\n`
}
