import { widthInCharacters } from '../paper/measure.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import type { TableColumn, TableTemplate } from './template.ts'
import type { WorkbookFeature } from './workbook-feature.ts'
import { writeWorkbook } from './workbook-to-xlsx.ts'

/** Rows of the blank table that are drawn as such; more can be added below. */
const BLANK_ROWS = 200
const INSTRUCTIONS = '填写说明'
const CHOICES = '可选值'
/** More choices than this are not repeated among the instructions. */
const MOST_LISTED = 8
/** Height of a line, in points. */
const LINE = 20

/**
 * The blank workbook for a table template: the table to fill in, with every cell set as text so that long numbers and dates stay as
 * typed and drop-down lists where a column offers choices; the instructions; the lists themselves.
 */
export async function templateToXlsx(template: TableTemplate): Promise<Buffer> {
  const columns = Object.values(template.columns)
  const lists = columns.filter(({ choices }) => choices && choices.length > 0)
  const sheets = [tableSheet(template.title, columns), instructionSheet(template, columns)]
  if (lists.length > 0) sheets.push(choiceSheet(lists))
  return writeWorkbook(sheets, [dropDowns(columns, lists)])
}

type Column = TableColumn<unknown, boolean>

function tableSheet(name: string, columns: Column[]): Sheet {
  const blank: SheetCell[] = columns.map(() => ({ value: null, format: '@' }))
  return {
    name,
    columns: columns.map((column) => ({
      width: column.width ?? Math.max(widthInCharacters(column.header) * 2 + 6, 14),
    })),
    rows: [columns.map(({ header, required }) => (required ? `${header}*` : header)), ...Array(BLANK_ROWS).fill(blank)],
  }
}

function instructionSheet({ title, instructions }: TableTemplate, columns: Column[]): Sheet {
  const widths = [20, 10, 50, 26, 40]
  const lineWidth = widths.reduce((sum, width) => sum + width, 0) - 6
  const wide = (value: string): SheetCell[] => [
    { value, columnSpan: 5, height: 22 * Math.ceil((widthInCharacters(value) * 2) / lineWidth) },
  ]
  return {
    name: INSTRUCTIONS,
    headerRows: 1,
    columns: widths.map((width) => ({ width })),
    landscape: true,
    rows: [
      wide(`${title}：填写说明`),
      ...instructions.map((sentence, at) => wide(`${at + 1}．${sentence}`)),
      wide(`带*的列必须填写。请在「${title}」表中填写，一行一条；不要改动表头，不要合并单元格。`),
      ['列名', '必填', '填写要求', '示例', '可选值'].map((value) => ({
        value,
        bold: true,
        shaded: true,
        align: 'center',
      })),
      ...columns.map((column): SheetCell[] =>
        fitted(
          [column.header, column.required ? '是' : '否', column.note ?? '', column.example ?? '', choicesIn(column)],
          widths,
        ),
      ),
    ],
  }
}

/** A long list is left to its own sheet. */
function choicesIn({ choices = [] }: Column): string {
  return choices.length > MOST_LISTED ? `见「${CHOICES}」表` : choices.join('、')
}

/** A row of texts, as high as its longest one needs: programs other than Excel do not fit rows when they open a file. */
function fitted(texts: string[], widths: readonly number[]): SheetCell[] {
  const lines = texts.map((text, at) => Math.max(1, Math.ceil((widthInCharacters(text) * 2) / (widths[at]! - 2))))
  const height = LINE * Math.max(...lines)
  return texts.map((value, at) => ({ value, wrap: true, height, ...(at === 1 ? { align: 'center' } : {}) }))
}

function choiceSheet(lists: Column[]): Sheet {
  const longest = Math.max(...lists.map(({ choices }) => choices!.length))
  return {
    name: CHOICES,
    columns: lists.map(({ header, choices }) => ({
      width: Math.max(...[header, ...choices!].map((text) => widthInCharacters(text) * 2)) + 4,
    })),
    rows: [
      lists.map(({ header }) => header),
      ...Array.from({ length: longest }, (_, row) => lists.map(({ choices }) => choices![row] ?? null)),
    ],
  }
}

/** Adds the drop-down lists to the first sheet; the order of the elements after `sheetData` is fixed by the format. */
function dropDowns(columns: Column[], lists: Column[]): WorkbookFeature {
  const rules = lists.map((column, list) => {
    const letter = columnLetter(columns.indexOf(column))
    const source = `'${CHOICES}'!$${columnLetter(list)}$2:$${columnLetter(list)}$${column.choices!.length + 1}`
    return (
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="不在可选值中" error="请从下拉列表中选择。"` +
      ` sqref="${letter}2:${letter}${BLANK_ROWS * 50}"><formula1>${source}</formula1></dataValidation>`
    )
  })
  const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) =>
            sheetIndex === 0 && rules.length > 0 ? content.replace('</sheetData>', `</sheetData>${markup}`) : content,
        },
      },
    },
  }
}

function columnLetter(index: number): string {
  const first = index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))
  return first + String.fromCharCode(65 + (index % 26))
}
