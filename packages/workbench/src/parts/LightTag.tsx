import { CheckCircleFilled, ClockCircleFilled, ExclamationCircleFilled, MinusCircleFilled } from '@ant-design/icons'
import { type Light, lightNames } from '@yangguang/contract'
import type { Stage } from '@yangguang/statute'
import { lightColours } from '../theme.ts'

const icons = {
  red: <ExclamationCircleFilled aria-hidden />,
  amber: <ClockCircleFilled aria-hidden />,
  green: <CheckCircleFilled aria-hidden />,
  grey: <MinusCircleFilled aria-hidden />,
} satisfies Record<Light, unknown>

/** What the light of a case is read from. */
export interface Timed {
  stage: Stage
  light: Light
  workingDaysLeft: number | null
  confirmBy: string | null
  onTime: boolean | null
}

const waitsForApplicant: readonly Stage[] = ['awaitingCorrection', 'awaitingFee']

/** How a case stands in time, in words: the colour only repeats it. */
export function timeWords({ stage, light, workingDaysLeft: left, confirmBy, onTime }: Timed): string {
  if (onTime !== null) return onTime ? '按期办结' : '逾期办结'
  if (stage === 'awaitingConfirmation')
    return light === 'red' ? '确认已逾期' : confirmBy ? `${confirmBy.slice(5)} 前确认` : '待确认'
  if (left === null) return waitsForApplicant.includes(stage) ? '暂不计时' : '未计时'
  if (left < 0) return `超期 ${-left} 个工作日`
  return left === 0 ? '今日到期' : `剩 ${left} 个工作日`
}

/** The light of a case: a shape, a colour and the words. */
export function LightTag({ of }: { of: Timed }) {
  const late = of.onTime === false
  return (
    <span
      className="yg-light"
      style={{ color: late ? lightColours.red : lightColours[of.light] }}
      title={lightNames[of.light]}
    >
      {late ? icons.red : icons[of.light]} {timeWords(of)}
    </span>
  )
}
