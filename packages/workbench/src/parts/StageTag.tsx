import { stageNames } from '@yangguang/contract'
import type { Stage } from '@yangguang/statute'

const hues: Partial<Record<Stage, string>> = {
  awaitingConfirmation: 'yg-stage-wait',
  awaitingCorrection: 'yg-stage-wait',
  awaitingReasons: 'yg-stage-wait',
  awaitingFee: 'yg-stage-wait',
  archiving: 'yg-stage-done',
  archived: 'yg-stage-done',
}

/** Where a case stands in the steps; waiting, at work and done are told apart by tint and by the word. */
export function StageTag({ stage }: { stage: Stage }) {
  return <span className={`yg-stage ${hues[stage] ?? ''}`}>{stageNames[stage]}</span>
}
