import { type GridPlace, gridOf, type MadeDocument, type Ref, type TablePart } from '../document.ts'
import type { Random } from '../random.ts'
import { padded } from './widths.ts'

/** A line of a text file and the cells of the report it shows. */
export interface TextLine {
  text: string
  refs: Ref[]
  /** Whether it comes from a table. */
  inTable?: boolean
}

export const TEXT_LAYOUTS = [
  'cell a line',
  'cell a line, rows apart',
  'cell a line, blank between',
  'cell a line, tabs before',
  'pipes',
  'pipes, closed',
  'markdown',
  'tabs',
  'csv',
  'columns',
  'columns, tight',
  'spaces',
  'box',
  'ruled box',
  'full-width spaces',
  'csv, all quoted',
  'tabs, figures repeated',
  'pipes, trailing',
  'pipes, wrapped',
  'grid',
  'dashes',
] as const

export type TextLayout = (typeof TEXT_LAYOUTS)[number]

/** The document as a text file. Spans are gone in all of these, as when a table is copied or converted. */
export function toTextLines(random: Random, { parts }: MadeDocument, layout: TextLayout): TextLine[] {
  const lines: TextLine[] = []
  const gaps = random.chance(0.5)
  const indent = random.pick(['', '', '　　', '    '])
  for (const part of parts) {
    if (part.kind === 'text') {
      const marked = layout === 'markdown' && part.style === 'heading' ? `## ${part.text}` : part.text
      const text =
        part.style === 'body'
          ? indent + marked
          : part.style === 'title' && indent === '    '
            ? `        ${marked}`
            : marked
      lines.push({ text: layout === 'markdown' && part.style === 'title' ? `# ${part.text}` : text, refs: [] })
      if (gaps) lines.push({ text: '', refs: [] })
    } else {
      lines.push(...tableLines(random, part, layout).map((line) => ({ ...line, inTable: true })))
      if (gaps || random.chance(0.3)) lines.push({ text: '', refs: [] })
    }
  }
  return lines
}

const one = (text: string) => text.replaceAll(/\n/g, '')

function tableLines(random: Random, table: TablePart, layout: TextLayout): TextLine[] {
  const grid = gridOf(table.rows)
  switch (layout) {
    case 'cell a line':
      return table.rows.flatMap((row) => row.flatMap((cell) => cellLines(cell.text, cell.refs, '')))
    case 'cell a line, rows apart':
      return table.rows.flatMap((row) => [
        ...row.flatMap((cell) => cellLines(cell.text, cell.refs, '')),
        { text: '', refs: [] },
      ])
    case 'cell a line, blank between':
      return table.rows.flatMap((row) =>
        row.flatMap((cell) => [...cellLines(cell.text, cell.refs, ''), { text: '', refs: [] }]),
      )
    case 'cell a line, tabs before':
      return table.rows.flatMap((row) => [
        ...row.flatMap((cell) => cellLines(cell.text, cell.refs, '\t')),
        { text: '', refs: [] },
      ])
    case 'pipes':
      return grid.map((row) => joinedRow(row, ' | '))
    case 'pipes, closed':
      return grid.map((row) => {
        const { text, refs } = joinedRow(row, '|')
        return { text: `|${text}|`, refs }
      })
    case 'markdown':
      return grid.flatMap((row, index) => {
        const { text, refs } = joinedRow(row, ' | ')
        const line = { text: `| ${text} |`, refs }
        return index === 0 ? [line, { text: `|${row.map(() => '---').join('|')}|`, refs: [] }] : [line]
      })
    case 'tabs':
      return grid.map((row) => joinedRow(row, '\t'))
    case 'csv':
      return grid.map((row) => {
        const quoted = row.map(({ cell, begins }) => ({ begins, cell: { ...cell, text: csv(one(cell.text)) } }))
        return joinedRow(quoted, ',')
      })
    case 'box':
      return grid.map((row) => {
        const { text, refs } = joinedRow(row, '│')
        return { text: `│${text}│`, refs }
      })
    case 'ruled box':
      return [
        { text: `┌${grid[0]?.map(() => '────').join('┬')}┐`, refs: [] },
        ...grid.flatMap((row, index) => {
          const { text, refs } = joinedRow(row, '│')
          const rule = index === grid.length - 1 ? ['└', '┴', '┘'] : ['├', '┼', '┤']
          return [
            { text: `│${text}│`, refs },
            { text: `${rule[0]}${row.map(() => '────').join(rule[1])}${rule[2]}`, refs: [] },
          ]
        }),
      ]
    case 'full-width spaces':
      return grid.map((row) => {
        const { text, refs } = joinedRow(
          row.map(({ cell, begins }) => ({ begins, cell: { ...cell, text: cell.text.trim() } })),
          '　　',
        )
        return { text: text.replaceAll(/^　+|　+$/g, ''), refs }
      })
    case 'csv, all quoted':
      return grid.map((row) => {
        const quoted = row.map(({ cell, begins }) => ({
          begins: true,
          cell: {
            ...cell,
            text: `"${begins ? one(cell.text).replaceAll('"', '""') : ''}"`,
            refs: begins ? cell.refs : [],
          },
        }))
        return joinedRow(quoted, ',')
      })
    // As spreadsheets and data frames export merged cells: every place of a span says the same, figures too.
    case 'tabs, figures repeated':
      return grid.map((row) => ({
        text: row.map(({ cell }) => one(cell.text)).join('\t'),
        refs: row.flatMap(({ cell, begins }) => (begins ? (cell.refs ?? []) : [])),
      }))
    // As antiword and pandoc write tables: a cell that is too long goes on in the next line of its own column.
    case 'pipes, wrapped':
      return grid.flatMap((row) => wrappedRow(row, '|', random.chance(0.5) ? 8 : 14))
    case 'grid': {
      const width = random.int(8, 16)
      const rule = { text: `+${grid[0]?.map(() => '-'.repeat(width)).join('+')}+`, refs: [] }
      return [rule, ...grid.flatMap((row) => [...wrappedRow(row, '|', width), rule])]
    }
    case 'dashes': {
      const rule = { text: '-'.repeat(random.int(40, 110)), refs: [] }
      const lines = alignedLines(random, grid, 3)
      return [rule, ...lines.slice(0, table.headRows), rule, ...lines.slice(table.headRows), rule]
    }
    case 'pipes, trailing':
      return grid.map((row) => {
        const { text, refs } = joinedRow(row, ' | ')
        return { text: `${text} |`, refs }
      })
    case 'spaces':
      return table.rows.map((row) => ({
        text: row
          .map(({ text }) => one(text).trim())
          .filter(Boolean)
          .join(' '),
        refs: row.flatMap(({ refs = [] }) => refs),
      }))
    case 'columns':
    case 'columns, tight':
      return alignedLines(random, grid, layout === 'columns' ? random.int(2, 5) : 1)
  }
}

/** A cell's own line breaks become lines; its figures are on the last of them. */
function cellLines(text: string, refs: Ref[] = [], before: string): TextLine[] {
  const lines = text.split('\n')
  return lines.map((line, index) => ({ text: before + line, refs: index === lines.length - 1 ? refs : [] }))
}

function joinedRow(row: readonly GridPlace[], separator: string): TextLine {
  return {
    text: row.map(({ cell, begins }) => (begins ? one(cell.text) : '')).join(separator),
    refs: row.flatMap(({ cell, begins }) => (begins ? (cell.refs ?? []) : [])),
  }
}

const csv = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Columns as wide as their widest cell, long labels broken over lines as in a printed table. */
function alignedLines(random: Random, grid: readonly (readonly GridPlace[])[], gap: number): TextLine[] {
  const width = grid[0]?.length ?? 0
  const most = random.int(12, 30)
  const pieces = grid.map((row) =>
    row.map(({ cell, begins }) =>
      begins ? broken(one(cell.text), (cell.columnSpan ?? 1) > 1 ? most * 2 : most) : [''],
    ),
  )
  const widths = Array.from({ length: width }, (_, column) =>
    Math.max(
      1,
      ...pieces.map((row, index) =>
        (grid[index]![column]!.cell.columnSpan ?? 1) > 1
          ? 1
          : Math.max(...row[column]!.map((text) => padded(text, 0).width)),
      ),
    ),
  )
  return pieces.flatMap((row, index) => {
    const height = Math.max(...row.map((cell) => cell.length))
    const figureLine = Math.floor((height - 1) / 2)
    return Array.from({ length: height }, (_, line): TextLine => {
      let text = ''
      let start = 0
      const refs: Ref[] = []
      for (const [column, texts] of row.entries()) {
        const place = grid[index]![column]!
        const lead = Math.floor((height - texts.length) / 2)
        const here = place.cell.refs ? (line === figureLine ? texts.join('') : '') : (texts[line - lead] ?? '')
        if (here !== '') {
          text = padded(text, start).text
          if (text !== '' && !text.endsWith(' ')) text += ' '.repeat(gap)
          text += here
        }
        if (place.cell.refs && place.begins && line === figureLine) refs.push(...place.cell.refs)
        start += widths[column]! + gap
      }
      return { text: text.trimEnd(), refs }
    })
  })
}

/** A row whose cells are broken at the width of their column, line by line between bars. */
function wrappedRow(row: readonly GridPlace[], bar: string, width: number): TextLine[] {
  const pieces = row.map(({ cell, begins }) => (begins ? broken(one(cell.text).trim(), width) : ['']))
  const height = Math.max(...pieces.map((texts) => texts.length))
  return Array.from({ length: height }, (_, line) => ({
    text: bar + pieces.map((texts) => padded(texts[line] ?? '', width).text).join(bar) + bar,
    refs: line === 0 ? row.flatMap(({ cell, begins }) => (begins ? (cell.refs ?? []) : [])) : [],
  }))
}

function broken(text: string, most: number): string[] {
  if (text === '') return ['']
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (padded(line + character, 0).width > most) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}
