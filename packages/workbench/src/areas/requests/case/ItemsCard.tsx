import { type CaseView, resultRowNames } from '@yangguang/contract'
import { outcomeRule } from '@yangguang/statute'
import { Section } from '../../../parts/Section.tsx'
import { SimilarHint } from './SimilarHint.tsx'

/** What is asked, item by item, and how the file ended where it has. */
export function ItemsCard({ view }: { view: CaseView }) {
  const { closing } = view
  return (
    <Section title="申请内容" extra={<SimilarHint view={view} />}>
      <ol className="yg-items">
        {view.items.map((item) => (
          <li key={item.id} className="yg-prose">
            {item.text}
          </li>
        ))}
      </ol>
      {closing && (
        <div className="yg-closing">
          <strong>办结</strong>
          <span className="yg-number">{closing.on}</span>
          <span>{closing.row ? resultRowNames[closing.row] : (endings[closing.how] ?? '不计入表三办理结果')}</span>
          <span className="yg-faint yg-small">{closing.ruleText}</span>
        </div>
      )}
      {view.makePublic && (
        <p className="yg-small" style={{ margin: '8px 0 0' }}>
          {view.makePublic.on} {view.makePublic.byName}建议转为主动公开：{view.makePublic.reason}
        </p>
      )}
    </Section>
  )
}

const endings: Record<string, string> = {
  withdrawn: '申请人撤回',
  transferred: '移送其他机关',
  voided: '作废登记',
}

/** An outcome by its name in the law. */
export const outcomeName = (outcome: CaseOutcome): string => outcomeRule(outcome).name
type CaseOutcome = NonNullable<CaseView['draft']>['items'][number]['outcome']
