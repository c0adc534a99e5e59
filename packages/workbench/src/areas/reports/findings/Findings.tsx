import { CheckCircleFilled } from '@ant-design/icons'
import type { ReportView } from '@yangguang/contract'
import { Button } from 'antd'
import type { Finding, Severity } from 'nianbao/check'
import { useState } from 'react'
import { Link } from 'react-router'
import { Section } from '../../../parts/Section.tsx'
import type { Texts } from '../paper/use-texts.ts'
import { Drafting } from './Drafting.tsx'
import { severityKinds } from './severities.tsx'
import './findings.css'

/** The year the forms begin with. */
const FIRST_REPORT_YEAR = 2019

const severities: readonly Severity[] = ['error', 'warning', 'note']

interface Props {
  findings: readonly Finding[]
  view: ReportView
  texts: Texts
  onJump: (finding: Finding) => void
}

/** What could not be checked because the year before is not in the system, and what to do about it. */
function NoLastYear({ view: { agency, year, comparison, may } }: Pick<Props, 'view'>) {
  if (comparison !== null || year - 1 < FIRST_REPORT_YEAR) return null
  return (
    <div className="yg-note">
      <p>系统中没有已定稿的{year - 1}年报告：上年结转、现行有效件数和照抄的文字没有核对。</p>
      {may.edit && (
        <p>
          <Link to={`/reports/${agency.id}/${year - 1}/past-report`}>导入{year - 1}年报告</Link>
        </p>
      )}
    </div>
  )
}

/** Whether the message gives the words it is about. */
const isSaid = ({ quote, message }: Finding) => quote === '' || message.includes(quote)

/** What the checks find in the report now; each leads to its place. */
export function Findings({ findings, view, texts, onJump }: Props) {
  const [only, setOnly] = useState<Severity | null>(null)
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  const gravestFirst = severities.flatMap((severity) => findings.filter((one) => one.severity === severity))
  const shown = only ? gravestFirst.filter(({ severity }) => severity === only) : gravestFirst
  return (
    <>
      {view.may.edit && <Drafting view={view} texts={texts} />}
      <Section
        title="检查"
        extra={
          <span className="yg-row">
            {severities.map((severity) => (
              <button
                key={severity}
                type="button"
                className={`yg-finding-count yg-finding-${severity}`}
                aria-pressed={only === severity}
                onClick={() => setOnly(only === severity ? null : severity)}
              >
                {severityKinds[severity].name} {count(severity)}
              </button>
            ))}
          </span>
        }
      >
        <p className="yg-finding-verdict" aria-live="polite">
          {findings.length === 0 ? (
            <span className="yg-finding-fine">
              <CheckCircleFilled aria-hidden /> 没有发现问题
            </span>
          ) : count('error') > 0 ? (
            `有 ${count('error')} 处错误，改正后才能定稿；确需保留的，定稿时写明理由。`
          ) : (
            '没有错误；警告和提示核对后可以保留。'
          )}
        </p>
        <NoLastYear view={view} />
        <ul className="yg-findings">
          {shown.map((finding, at) => (
            <li key={`${finding.rule} ${finding.place.label} ${at}`}>
              <Button type="text" className="yg-finding" onClick={() => onJump(finding)}>
                <span className={`yg-finding-${finding.severity}`}>
                  {severityKinds[finding.severity].icon}{' '}
                  <span className="yg-unseen">{severityKinds[finding.severity].name}：</span>
                </span>
                <span>
                  <span className="yg-finding-place">{finding.place.label}</span>
                  {finding.message}
                  {!isSaid(finding) && <span className="yg-finding-quote">原文：{finding.quote}</span>}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
