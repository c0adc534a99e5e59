import type { StyledCell, Table, TableCell } from '@yangguang/documents'
import { Frame } from '../../portal/frame.tsx'
import type { Site } from '../../portal/site.ts'
import { TableHolder } from '../../portal/table-holder.tsx'
import { presentFrameAgency } from '../front/present.ts'
import type { PublicAgency } from '../front/store.ts'
import {
  applicationNotes,
  applicationTable,
  applicationTitle,
  authorisationTable,
  authorisationTitle,
} from './blank-paper.ts'

/** The blank forms, to be printed from the page or fetched as a file. */
export function BlankPage({ site, agency }: { site: Site; agency: PublicAgency }) {
  const here = `/${agency.slug}/apply`
  return (
    <Frame
      site={site}
      title="空白申请表"
      agency={presentFrameAgency(agency)}
      here={here}
      trail={[
        { name: agency.name, href: `/${agency.slug}` },
        { name: '依申请公开', href: here },
      ]}
      scripts={['form.js']}
    >
      <div class="no-print">
        <h1>空白申请表</h1>
        <p class="lead">打印后填写，到窗口提交、邮寄或者传真。效力与网上申请相同。</p>
        <p class="actions">
          <button type="button" class="button" data-print hidden>
            打印
          </button>
          <a class="button second" href={`${here}/blank.pdf`}>
            下载 PDF
          </a>
          <a class="button second" href={`${here}/blank.docx`}>
            下载 Word
          </a>
        </p>
      </div>
      <article class="sheet" aria-labelledby="application-title">
        <h2 id="application-title">
          {agency.name}
          <br />
          {applicationTitle}
        </h2>
        <PaperTable table={applicationTable} caption={applicationTitle} />
        <h3>填写说明</h3>
        <ol class="plain-list small">
          {applicationNotes(agency).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </article>
      <article class="sheet" aria-labelledby="authorisation-title">
        <h2 id="authorisation-title">{authorisationTitle}</h2>
        <PaperTable table={authorisationTable(agency)} caption={authorisationTitle} />
      </article>
    </Frame>
  )
}

/** A table of a paper as it stands on a page: the same rows as in the file. */
function PaperTable({ table, caption }: { table: Table; caption: string }) {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <TableHolder label={caption}>
      <table class="paper-table">
        <caption class="hidden">{caption}</caption>
        <colgroup>
          {table.columns.map((column, at) => (
            <col key={at} style={`width:${((column.width / total) * 100).toFixed(1)}%`} />
          ))}
        </colgroup>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, place) => (
                <Cell key={place} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableHolder>
  )
}

function Cell({ cell }: { cell: TableCell }) {
  const styled: StyledCell = typeof cell === 'object' && cell !== null ? cell : { text: cell }
  const { columnSpan, rowSpan, shaded, vertical } = styled
  const text = typeof styled.text === 'string' ? styled.text : ''
  const spans = { colSpan: columnSpan, rowSpan }
  if (!shaded) return <td {...spans}>{text || '　'}</td>
  return (
    <th {...spans} class={vertical ? 'vertical' : undefined} scope={rowSpan ? 'rowgroup' : 'row'}>
      {text}
    </th>
  )
}
