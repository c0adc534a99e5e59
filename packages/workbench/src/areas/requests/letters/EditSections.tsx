import type { CaseView, LetterView } from '@yangguang/contract'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useUnsent } from '../../../parts/unsent.ts'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { useLetterActs } from './useLetters.ts'

/** The passages of a draft, rewritten one by one; what the program puts in itself is shown and kept. */
export function EditSections({ view, letter, onDone }: { view: CaseView; letter: LetterView; onDone: () => void }) {
  const acts = useLetterActs(view.id, letter.id)
  const { message } = App.useApp()
  const [texts, setTexts] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const changed = letter.sections.filter(({ key, text }) => texts[key] !== undefined && texts[key] !== text)
  useUnsent(() => changed.length > 0 && !busy)
  const save = async () => {
    setBusy(true)
    setError(null)
    try {
      await acts.edit(changed.map(({ key }) => ({ key, text: texts[key]! })))
      void message.success('已保存')
      onDone()
    } catch (refused) {
      setError(refused)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="yg-letter-edit">
      <RefusalNotice error={error} />
      {letter.sections.map(({ key, label, text, editable }) => (
        <div key={key}>
          <label htmlFor={`section-${key}`}>
            {label}
            {!editable && '（由系统按成文日期适用的规定写入，不能修改）'}
          </label>
          <Input.TextArea
            id={`section-${key}`}
            autoSize={{ minRows: 2 }}
            readOnly={!editable}
            variant={editable ? 'outlined' : 'filled'}
            value={texts[key] ?? text}
            maxLength={20_000}
            onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
          />
        </div>
      ))}
      <div className="yg-row">
        <Button type="primary" loading={busy} disabled={changed.length === 0} onClick={() => void save()}>
          保存
        </Button>
        <Button onClick={onDone}>不改了</Button>
      </div>
    </div>
  )
}
