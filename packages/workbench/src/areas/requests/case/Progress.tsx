import type { CaseView } from '@yangguang/contract'
import type { Stage } from '@yangguang/statute'

/** The steps every case passes, as the office speaks of them, and the stages that belong to each. */
const steps: readonly { name: string; stages: readonly Stage[] }[] = [
  { name: '受理', stages: ['awaitingConfirmation'] },
  { name: '登记', stages: ['received'] },
  { name: '拟办', stages: ['drafting', 'awaitingCorrection', 'awaitingReasons', 'awaitingFee'] },
  { name: '保密审查', stages: ['secrecyReview'] },
  { name: '审核', stages: ['legalReview', 'approval'] },
  { name: '答复', stages: ['decision'] },
  { name: '送达', stages: ['service'] },
  { name: '归档', stages: ['archiving', 'archived'] },
]

/** Where a case stands among the steps; the present one is also said to those who do not see it. */
export function Progress({ view }: { view: Pick<CaseView, 'stage' | 'archivedOn'> }) {
  const at = steps.findIndex((step) => step.stages.includes(view.stage))
  return (
    <ol className="yg-progress" aria-label="办理进度">
      {steps.map(({ name }, index) => {
        const done = index < at || view.archivedOn !== null
        const here = index === at && view.archivedOn === null
        return (
          <li key={name} className={done ? 'yg-done' : here ? 'yg-here' : ''} aria-current={here ? 'step' : undefined}>
            {name}
          </li>
        )
      })}
    </ol>
  )
}
