import { stageNames } from '@yangguang/contract'
import type { Stage } from '@yangguang/statute'
import { Mark } from './Mark.tsx'

const tones: Partial<Record<Stage, 'wait' | 'done'>> = {
  awaitingConfirmation: 'wait',
  awaitingCorrection: 'wait',
  awaitingReasons: 'wait',
  awaitingFee: 'wait',
  archiving: 'done',
  archived: 'done',
}

/** Where a case stands in the steps; waiting, at work and done are told apart by tint and by the word. */
export function StageTag({ stage }: { stage: Stage }) {
  return <Mark tone={tones[stage]}>{stageNames[stage]}</Mark>
}
