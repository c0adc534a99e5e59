import { EditOutlined } from '@ant-design/icons'
import type { WizardQuestion } from '@yangguang/contract'
import { Button, Radio } from 'antd'
import { answerWith, pathOf } from './draft.ts'

interface Props {
  wizard: readonly WizardQuestion[]
  answers: Record<string, string>
  /** The answers as they are then, and the outcomes they lead to; none while questions are left. */
  onChange: (answers: Record<string, string>, outcomes: ReturnType<typeof pathOf>['outcomes']) => void
}

/** The questions in the order the 条例 asks them, one at a time; earlier answers can be changed. */
export function Wizard({ wizard, answers, onChange }: Props) {
  const { answered, question } = pathOf(wizard, answers)
  const change = (next: Record<string, string>) => onChange(next, pathOf(wizard, next).outcomes)
  return (
    <div className="yg-wizard">
      <ol>
        {answered.map(({ question: asked, answer }) => (
          <li key={asked.key}>
            <span className="yg-faint">{asked.text}</span> <strong>{answer.label}</strong>
            <Button
              type="text"
              size="small"
              icon={<EditOutlined aria-hidden />}
              aria-label={`改答：${asked.text}`}
              onClick={() => {
                const at = answered.findIndex((one) => one.question.key === asked.key)
                change(Object.fromEntries(answered.slice(0, at).map((one) => [one.question.key, one.answer.key])))
              }}
            />
          </li>
        ))}
      </ol>
      {question && (
        <fieldset className="yg-question">
          <legend>{question.text}</legend>
          <p className="yg-faint yg-small">
            {question.help}（{question.cites}）
          </p>
          <Radio.Group
            className="yg-choice"
            value={null}
            aria-label={question.text}
            onChange={(event) => change(answerWith(wizard, answers, question.key, event.target.value))}
          >
            {question.answers.map((answer) => (
              <Radio key={answer.key} value={answer.key}>
                {answer.label}
              </Radio>
            ))}
          </Radio.Group>
        </fieldset>
      )}
    </div>
  )
}
