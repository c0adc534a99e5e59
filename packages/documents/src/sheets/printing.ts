import type { Sheet } from './sheet.ts'
import type { WorkbookFeature } from './workbook-feature.ts'

/**
 * Makes a workbook print as a book: A4, as wide as the page, header rows repeated on every page, pages numbered. The writer has no
 * options for these, so the elements are put into its XML, in the order the format prescribes.
 */
export function printing(sheets: Sheet[], names: string[]): WorkbookFeature {
  const titles = sheets.flatMap((sheet, at) => {
    const rows = Math.min(sheet.headerRows ?? 1, sheet.rows.length)
    if (rows === 0) return []
    const name = names[at]!.replaceAll("'", "''")
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$1:$${rows}</definedName>`]
  })
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content) =>
            titles.length === 0
              ? content
              : content.replace(/<definedNames\s*\/>/, `<definedNames>${titles.join('')}</definedNames>`),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) => pageSetup(content, sheets[sheetIndex]!.landscape ?? false),
        },
      },
    },
  }
}

function pageSetup(content: string, landscape: boolean): string {
  const orientation = landscape ? 'landscape' : 'portrait'
  const layout =
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页　共 &amp;N 页</oddFooter></headerFooter>'
  return content
    .replace(/<page(?:Margins|Setup)\b[^>]*\/>/g, '')
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('</worksheet>', `${layout}</worksheet>`)
}
