import type { RegisteredView } from '@yangguang/contract'
import { Alert, Button, Form, type FormInstance } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ApiRefusal, api } from '../../../api.ts'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { ApplicantFields } from './ApplicantFields.tsx'
import { AskedFields } from './AskedFields.tsx'
import { moveOnEnter } from './enter.ts'
import { HowItCame } from './HowItCame.tsx'
import { keepForm } from './kept.ts'
import { MoreFields } from './MoreFields.tsx'
import { type Scan, Scans } from './Scans.tsx'
import { fieldOf, type IntakeValues, registrationOf } from './values.ts'

interface Props {
  form: FormInstance<IntakeValues>
  submissionKey: string
  values: Partial<IntakeValues>
  restored: boolean
  onClear: () => void
  onRegistered: (view: RegisteredView, values: IntakeValues) => void
}

/** The form itself, in the order an application is read. */
export function IntakeForm({ form, submissionKey, values: initial, restored, onClear, onRegistered }: Props) {
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [scans, setScans] = useState<Scan[]>([])
  const top = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (error) top.current?.scrollIntoView({ block: 'center' })
  }, [error])

  const send = async (values: IntakeValues) => {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      const registration = registrationOf(values, submissionKey)
      onRegistered(await api.post<RegisteredView>('/api/requests', withScans(registration, scans)), values)
    } catch (refused) {
      setError(refused)
      const fields = refused instanceof ApiRefusal ? (refused.view.fields ?? []) : []
      form.setFields(
        fields.flatMap(({ field, message }) => {
          const name = fieldOf(field)
          return name ? [{ name, errors: [message] }] : []
        }) as Parameters<typeof form.setFields>[0],
      )
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form<IntakeValues>
      form={form}
      className="yg-intake-form"
      layout="vertical"
      initialValues={initial}
      onValuesChange={(_changed, all) => keepForm(submissionKey, all)}
      onFinish={(values) => void send(values)}
      scrollToFirstError={{ focus: true, block: 'center' }}
      requiredMark={(label, { required }) => (
        <>
          {label}
          {required && <span className="yg-required">*</span>}
        </>
      )}
      onKeyDown={(event) => moveOnEnter(event, () => form.submit())}
    >
      <div ref={top}>
        <RefusalNotice error={error} />
        {restored && (
          <Alert
            type="info"
            showIcon
            closable
            style={{ marginBottom: 12 }}
            title="已恢复上次没有提交的内容。证件号码和扫描件不保存，请重新填写。"
            action={
              <Button size="small" onClick={onClear}>
                不要了，重新填
              </Button>
            }
          />
        )}
      </div>
      <HowItCame />
      <ApplicantFields />
      <AskedFields />
      <Scans scans={scans} onChange={setScans} />
      <MoreFields />
      <div className="yg-intake-send">
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          登记
        </Button>
        <Button size="large" onClick={onClear}>
          清空
        </Button>
        <span className="yg-faint yg-small yg-keys">
          Ctrl+Enter 登记 · Enter 到下一项 · Shift+Enter 换行 · 方向键选择
        </span>
      </div>
    </Form>
  )
}

/** JSON alone, or a form with the JSON and the files beside it. */
function withScans(registration: object, scans: readonly Scan[]): object {
  if (scans.length === 0) return registration
  const body = new FormData()
  body.append('application', JSON.stringify(registration))
  for (const { purpose, file } of scans) body.append(purpose, file)
  return body
}
