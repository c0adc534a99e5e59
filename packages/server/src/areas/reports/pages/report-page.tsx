import { chineseDate } from '@yangguang/statute'
import { type AnnualReport, editionOf } from 'nianbao'
import { type Infographic, toHtml } from 'nianbao/render'
import { Frame, type FrameAgency } from '../../../portal/frame.tsx'
import type { Site } from '../../../portal/site.ts'
import { publicFile, publicPath } from '../present.ts'
import { CheckInvitation } from './check-invitation.tsx'
import type { ComparedGroup } from './compared-rows.ts'
import type { Correction } from './corrections.ts'
import { styleAddress } from './style.ts'

interface ReportPageProps {
  site: Site
  agency: FrameAgency
  report: AnnualReport
  revision: number
  /** The day this revision was published, and the day the first one was. */
  publishedOn: string
  firstPublishedOn: string
  infographics: readonly Infographic[]
  compared: { before: number; groups: ComparedGroup[] } | null
  corrections: readonly Correction[]
  /** Years of this agency's published reports, newest first. */
  years: readonly number[]
}

export const fileNames = { docx: 'Word 文档', pdf: 'PDF 文件', xlsx: 'Excel 表格', json: 'JSON 数据' } as const

/** A published annual report: the report itself, its files, 图解, the year before beside it, and what was corrected. */
export function ReportPage(props: ReportPageProps) {
  const { site, agency, report, infographics, compared, corrections, years } = props
  const { year } = report
  return (
    <Frame
      site={site}
      title={`${year}年政府信息公开工作年度报告`}
      agency={agency}
      here={`/${agency.slug}/annual-reports`}
      width="wide"
      trail={[
        { name: agency.name, href: `/${agency.slug}` },
        { name: '政府信息公开年报', href: `/${agency.slug}/annual-reports` },
      ]}
    >
      <link rel="stylesheet" href={styleAddress} />
      <Bar {...props} />
      <div
        class="report-sheet"
        // The library escapes every text of the report itself.
        dangerouslySetInnerHTML={{ __html: toHtml(report) }}
      />
      {infographics.length > 0 && <Pictures infographics={infographics} />}
      {compared && <Compared year={year} {...compared} />}
      {corrections.length > 0 && <Corrections corrections={corrections} />}
      <OtherYears agency={agency} year={year} years={years} />
      <CheckInvitation />
    </Frame>
  )
}

function Bar({
  agency,
  report,
  revision,
  publishedOn,
  firstPublishedOn,
  infographics,
  compared,
  corrections,
}: ReportPageProps) {
  const { notice } = editionOf(report.edition)
  const parts = [
    ...report.sections.map(({ title }, index) => ({ href: `#report-section-${index + 1}`, name: title })),
    ...(infographics.length > 0 ? [{ href: '#pictures', name: '图解' }] : []),
    ...(compared ? [{ href: '#compared', name: '与上年比较' }] : []),
    ...(corrections.length > 0 ? [{ href: '#corrections', name: '更正情况' }] : []),
  ]
  return (
    <div class="report-bar">
      <dl class="report-facts">
        <div>
          <dt>发布日期</dt>
          <dd>{chineseDate(firstPublishedOn)}</dd>
        </div>
        {corrections.length > 0 && (
          <div>
            <dt>最近更正</dt>
            <dd>
              {chineseDate(publishedOn)}（第{revision}次修订，<a href="#corrections">更正情况</a>）
            </dd>
          </div>
        )}
        <div>
          <dt>统计期限</dt>
          <dd>{report.year}年1月1日至12月31日</dd>
        </div>
        <div>
          <dt>格式依据</dt>
          <dd>{notice.number}</dd>
        </div>
      </dl>
      <ul class="report-files" aria-label="下载本报告">
        {(Object.keys(fileNames) as (keyof typeof fileNames)[]).map((format) => (
          <li key={format}>
            <a href={publicFile(agency.slug, report.year, format)}>
              <span class="hidden">下载</span>
              {fileNames[format]}
            </a>
          </li>
        ))}
      </ul>
      <nav class="report-contents" aria-label="本页内容">
        <ol>
          {parts.map(({ href, name }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  )
}

function Pictures({ infographics }: Pick<ReportPageProps, 'infographics'>) {
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">图解</h2>
      <div class="figures">
        {infographics.map(({ id, title, alt, svg }) => (
          <figure key={id} aria-labelledby={`picture-${id}`}>
            <figcaption id={`picture-${id}`}>{title}</figcaption>
            <section
              class="drawing"
              aria-label={`${title}（图，内容见图下文字）`}
              // On narrow screens a drawing is wider than its box; the keyboard has to reach what the finger can move.
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to take the focus
              tabIndex={0}
              dangerouslySetInnerHTML={{ __html: svg.replace('<svg ', '<svg aria-hidden="true" ') }}
            />
            <p class="in-words">{alt}</p>
          </figure>
        ))}
      </div>
    </section>
  )
}

function Compared({ year, before, groups }: { year: number; before: number; groups: ComparedGroup[] }) {
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">与上年比较</h2>
      <p class="small quiet">只列出两年中至少一年有数据的项目。</p>
      <div class="table-holder">
        <table class="compared">
          <caption class="hidden">
            {year}年与{before}年主要数据比较
          </caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">{before}年</th>
              <th scope="col">{year}年</th>
              <th scope="col">增减</th>
              <th scope="col" class="rate">
                幅度
              </th>
            </tr>
          </thead>
          {groups.map(({ caption, rows }) => (
            <tbody key={caption}>
              <tr class="group">
                <th scope="rowgroup" colSpan={5}>
                  {caption}
                </th>
              </tr>
              {rows.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  <td class="number">{row.before}</td>
                  <td class="number">{row.after}</td>
                  <td class="number">{row.change}</td>
                  <td class="number rate">{row.rate}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  )
}

function Corrections({ corrections }: Pick<ReportPageProps, 'corrections'>) {
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">更正情况</h2>
      {corrections.map(({ revision, on, note, cells, sections }) => (
        <div class="correction" key={revision}>
          <h3>
            {chineseDate(on)}　第{revision}次修订
          </h3>
          <p>{note}</p>
          {sections.length > 0 && <p class="small quiet">文字有改动的部分：{sections.join('；')}。</p>}
          {cells.length > 0 && (
            <div class="table-holder">
              <table class="compared">
                <caption class="hidden">第{revision}次修订改动的数据</caption>
                <thead>
                  <tr>
                    <th scope="col">数据项</th>
                    <th scope="col">更正前</th>
                    <th scope="col">更正后</th>
                  </tr>
                </thead>
                <tbody>
                  {cells.map(({ label, before, after }) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      <td class="number">{before}</td>
                      <td class="number">{after}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </div>
      ))}
    </section>
  )
}

function OtherYears({ agency, year, years }: { agency: FrameAgency; year: number; years: readonly number[] }) {
  if (years.length < 2) return null
  return (
    <section class="report-others" aria-labelledby="other-years">
      <h2 id="other-years">其他年度</h2>
      <ul class="year-links">
        {years.map((one) => (
          <li key={one}>
            {one === year ? (
              <strong aria-current="page">{one}年</strong>
            ) : (
              <a href={publicPath(agency.slug, one)}>{one}年</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
