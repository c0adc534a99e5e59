import type { CaseView } from '@yangguang/contract'
import { Alert } from 'antd'
import { Section } from '../../../parts/Section.tsx'
import { ClockCalendar } from './ClockCalendar.tsx'

/** How the due date comes about: in sentences, and drawn as a calendar. */
export function ClockCard({ view }: { view: CaseView }) {
  const { clock, explanation } = view
  return (
    <Section title="答复期限怎样算出">
      {explanation.provisional && (
        <Alert type="warning" showIcon title={explanation.provisional} style={{ marginBottom: 10 }} />
      )}
      {explanation.sentences.length === 0 && clock.receivedBasis && (
        <p className="yg-clock-basis">{clock.receivedBasis}。</p>
      )}
      <ol className="yg-sentences">
        {explanation.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {explanation.days.length > 0 && <ClockCalendar view={view} />}
    </Section>
  )
}
