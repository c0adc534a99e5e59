import { chineseDate } from '@yangguang/statute'
import { Frame, type FrameAgency } from '../../../portal/frame.tsx'
import type { Site } from '../../../portal/site.ts'
import { dayInChina } from '../../../scope.ts'
import { publicFile, publicPath } from '../present.ts'
import type { PublishedEntry } from '../store.ts'
import { CheckInvitation } from './check-invitation.tsx'
import { fileNames } from './report-page.tsx'
import { styleAddress } from './style.ts'

type Format = keyof typeof fileNames

const dayOf = ({ publishedAt }: PublishedEntry) => (publishedAt ? dayInChina(publishedAt) : '')

function Files({ entry, formats }: { entry: PublishedEntry; formats: readonly Format[] }) {
  return (
    <span class="files">
      {formats.map((format) => (
        <a key={format} href={publicFile(entry.slug, entry.year, format)}>
          <span class="hidden">
            下载{entry.agency}
            {entry.year}年度报告
          </span>
          {fileNames[format].split(' ')[0]}
        </a>
      ))}
    </span>
  )
}

/** The annual reports one body has published, newest first. */
export function AgencyReportsPage(props: { site: Site; agency: FrameAgency; entries: readonly PublishedEntry[] }) {
  const { site, agency, entries } = props
  return (
    <Frame
      site={site}
      title="政府信息公开年报"
      agency={agency}
      here={`/${agency.slug}/annual-reports`}
      trail={[{ name: agency.name, href: `/${agency.slug}` }]}
    >
      <link rel="stylesheet" href={styleAddress} />
      <h1>政府信息公开年报</h1>
      <p class="lead">
        本机关每年主动公开政府信息、收到和处理政府信息公开申请，以及因此被申请行政复议、提起行政诉讼的情况。
      </p>
      {entries.length === 0 ? (
        <p class="notice">本机关尚未在本平台发布年度报告。</p>
      ) : (
        <ul class="report-years">
          {entries.map((entry) => (
            <li key={entry.year}>
              <a class="title" href={publicPath(entry.slug, entry.year)}>
                {entry.year}年政府信息公开工作年度报告
              </a>
              <Files entry={entry} formats={['docx', 'pdf', 'xlsx']} />
              <time dateTime={dayOf(entry)}>
                {chineseDate(dayOf(entry))}
                {entry.revision > 1 ? '更正' : '发布'}
              </time>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/annual-reports">查看其他机关的年度报告</a>
      </p>
      <CheckInvitation />
    </Frame>
  )
}

/** The annual reports of every body of the region for one year. */
export function RegionReportsPage(props: {
  site: Site
  /** Years with published reports, newest first. */
  years: readonly number[]
  year: number | null
  entries: readonly PublishedEntry[]
}) {
  const { site, years, year, entries } = props
  return (
    <Frame site={site} title="政府信息公开年报" here="/annual-reports">
      <link rel="stylesheet" href={styleAddress} />
      <h1>政府信息公开年报</h1>
      <p class="lead">各机关每年公布的政府信息公开工作年度报告。</p>
      {year === null ? (
        <p class="notice">还没有机关发布年度报告。</p>
      ) : (
        <>
          <nav aria-label="年度">
            <ul class="year-links">
              {years.map((one) => (
                <li key={one}>
                  {one === year ? (
                    <strong aria-current="page">{one}年</strong>
                  ) : (
                    <a href={`/annual-reports?year=${one}`}>{one}年</a>
                  )}
                </li>
              ))}
            </ul>
          </nav>
          <h2>
            {year}年度（{entries.length}个机关）
          </h2>
          <ul class="report-years">
            {entries.map((entry) => (
              <li key={entry.slug}>
                <a class="title" href={publicPath(entry.slug, entry.year)}>
                  {entry.agency}
                </a>
                <Files entry={entry} formats={['docx', 'pdf', 'xlsx']} />
                <time dateTime={dayOf(entry)}>
                  {chineseDate(dayOf(entry))}
                  {entry.revision > 1 ? '更正' : '发布'}
                </time>
              </li>
            ))}
          </ul>
        </>
      )}
      <CheckInvitation />
      <p class="small quiet">
        全部报告的数据可以由程序读取：<a href="/annual-reports.json">/annual-reports.json</a>
      </p>
    </Frame>
  )
}
