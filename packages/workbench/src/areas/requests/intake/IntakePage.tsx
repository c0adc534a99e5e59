import type { RegisteredView } from '@yangguang/contract'
import { Form } from 'antd'
import { useState } from 'react'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { useMe } from '../../../shell/me.ts'
import { IntakeForm } from './IntakeForm.tsx'
import { forgetForm, keptForm } from './kept.ts'
import { Registered } from './Registered.tsx'
import { SimilarBeside } from './SimilarBeside.tsx'
import { freshValues, type IntakeValues } from './values.ts'
import './intake.css'

interface Opened {
  submissionKey: string
  values: Partial<IntakeValues>
  restored: boolean
}

/** A form as it was left by a reload, or a fresh one. Its key makes the same form sent twice one application. */
function openForm(today: string): Opened {
  const before = keptForm()
  return {
    submissionKey: before?.submissionKey ?? crypto.randomUUID(),
    values: { ...freshValues(today), ...before?.values },
    restored: before !== null,
  }
}

/** 窗口登记: an application on paper, by fax or mail, or spoken, registered by keyboard alone. */
export function IntakePage() {
  const { today } = useMe()
  const [opened, setOpened] = useState(() => openForm(today))
  const [done, setDone] = useState<{ view: RegisteredView; values: IntakeValues } | null>(null)
  const again = () => {
    forgetForm()
    setDone(null)
    setOpened(openForm(today))
  }
  return (
    <div className="yg-page">
      <PageTitle title="窗口登记" />
      {done ? (
        <Registered {...done} onNext={again} />
      ) : (
        <OneForm
          key={opened.submissionKey}
          opened={opened}
          onClear={again}
          onRegistered={(view, values) => {
            forgetForm()
            setDone({ view, values })
          }}
        />
      )}
    </div>
  )
}

interface OneFormProps {
  opened: Opened
  onClear: () => void
  onRegistered: (view: RegisteredView, values: IntakeValues) => void
}

function OneForm({ opened, onClear, onRegistered }: OneFormProps) {
  const [form] = Form.useForm<IntakeValues>()
  return (
    <div className="yg-intake">
      <IntakeForm form={form} {...opened} onClear={onClear} onRegistered={onRegistered} />
      <SimilarBeside form={form} />
    </div>
  )
}
