import type { CaseView } from '@yangguang/contract'
import { App } from 'antd'
import { FormDrawer } from '../../../parts/FormDrawer.tsx'
import { useMe } from '../../../shell/me.ts'
import { caseKey, useTakeStep } from '../case/useCase.ts'
import { DayField } from './fields.tsx'
import { stepForms } from './index.ts'
import './steps.css'

interface Props {
  view: CaseView
  kind: string
  preset?: Record<string, unknown>
  onClose: () => void
}

/** The form of one step beside the case. */
export function StepDrawer({ view, kind, preset, onClose }: Props) {
  const { today } = useMe()
  const { message } = App.useApp()
  const take = useTakeStep(view.id)
  const form = stepForms[kind]
  const label = view.steps.find((step) => step.kind === kind)?.label ?? ''
  if (!form) return null
  return (
    <FormDrawer<Record<string, unknown>>
      title={label}
      intro={form.intro?.(view)}
      submit={form.submit ?? label}
      danger={form.danger}
      width={form.width}
      initial={{ stepDay: today, searchedOn: today, ...form.initial?.(view), ...preset }}
      staleKeys={[caseKey(view.id)]}
      onClose={onClose}
      onSubmit={async ({ stepDay, ...values }) => {
        await take(form.toStep(values, view), form.day ? String(stepDay) : null)
        void message.success(`已记录：${label}`)
      }}
    >
      {form.fields(view)}
      {form.day && <DayField name="stepDay" label={form.day} max={today} />}
    </FormDrawer>
  )
}
