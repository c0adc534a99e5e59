import { resultRowNames, type SimilarRow } from '@yangguang/contract'
import { Mark } from '../../parts/Mark.tsx'
import { StageTag } from '../../parts/StageTag.tsx'
import { CaseLink } from './CaseLink.tsx'
import './similar.css'

/** From here on two applications are shown as asking for much the same. */
const ALIKE = 0.5

/** Earlier applications of a person, those asking for the like first. */
export function SimilarRows({ rows }: { rows: readonly SimilarRow[] }) {
  return (
    <ul className="yg-similar">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="yg-row">
            <CaseLink of={row} />
            <StageTag stage={row.stage} />
            {row.likeness >= ALIKE && <Mark tone="wait">内容相近 {Math.round(row.likeness * 100)}%</Mark>}
            {!row.samePerson && <Mark tone="done">同名</Mark>}
          </div>
          <div>{row.title}</div>
          <div className="yg-faint yg-small">
            {row.applicantName} · {row.submittedOn} 提交
            {row.resultRow && ` · ${resultRowNames[row.resultRow]}`}
          </div>
        </li>
      ))}
    </ul>
  )
}
