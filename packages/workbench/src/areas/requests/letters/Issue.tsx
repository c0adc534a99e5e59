import type { CaseView, LetterView } from '@yangguang/contract'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { PlainDateInput } from '../../../parts/PlainDateInput.tsx'
import { useMe } from '../../../shell/me.ts'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { useLetterActs } from './useLetters.ts'

/** 制发: gives the letter its number and day; from then on it is final. */
export function Issue({ view, letter }: { view: CaseView; letter: LetterView }) {
  const { today } = useMe()
  const { message } = App.useApp()
  const acts = useLetterActs(view.id, letter.id)
  const [on, setOn] = useState(today)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const refusal = letter.may.issue
  if (refusal)
    return (
      <Alert
        type="info"
        title="现在不能制发"
        description={
          <>
            {refusal.because}
            {refusal.cites && <div className="yg-faint">依据：{refusal.cites}</div>}
          </>
        }
      />
    )
  const issue = async () => {
    setBusy(true)
    setError(null)
    try {
      await acts.issue({ version: view.version, on })
      void message.success('已制发')
    } catch (refused) {
      setError(refused)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="yg-letter-act" aria-label="制发">
      <h3>制发</h3>
      <RefusalNotice error={error} />
      <div className="yg-row">
        <label htmlFor="issue-day">成文日期</label>
        <div style={{ width: 150 }}>
          <PlainDateInput
            asTyped
            id="issue-day"
            value={on}
            max={today}
            allowClear={false}
            onChange={(day) => setOn(day ?? today)}
          />
        </div>
        <Button type="primary" loading={busy} onClick={() => void issue()}>
          制发
        </Button>
      </div>
      <p className="yg-faint yg-small">制发时取下一个文号，生成 Word 和 PDF，此后文字不能改动。</p>
    </section>
  )
}
