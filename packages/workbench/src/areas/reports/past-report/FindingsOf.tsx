import { CheckCircleFilled } from '@ant-design/icons'
import type { FindingView } from '@yangguang/contract'
import { Section } from '../../../parts/Section.tsx'
import { severityKinds } from '../findings/severities.tsx'
import '../findings/findings.css'

/** What the checks find in the document itself; it is taken over as it is, and put right in the draft. */
export function FindingsOf({ findings }: { findings: readonly FindingView[] }) {
  return (
    <Section title="体检发现" extra={findings.length > 0 && `${findings.length} 处`}>
      {findings.length === 0 ? (
        <p className="yg-finding-verdict yg-finding-fine">
          <CheckCircleFilled aria-hidden /> 没有发现问题
        </p>
      ) : (
        <ul className="yg-findings">
          {findings.map(({ severity, place, message }, at) => (
            <li key={`${place.label} ${at}`} className="yg-past-finding">
              <span className={`yg-finding-${severity}`}>
                {severityKinds[severity].icon} {severityKinds[severity].name}
              </span>{' '}
              {message}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
