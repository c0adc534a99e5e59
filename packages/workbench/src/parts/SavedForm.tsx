import { App, Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useState } from 'react'
import { RefusalNotice } from '../shell/RefusalNotice.tsx'
import './form.css'
import { markFields } from './mark-fields.ts'
import { useUnsent } from './unsent.ts'

interface Props<Values extends object> {
  initial?: Partial<Values>
  form?: FormInstance<Values>
  submit?: string
  /** What is said when it has been saved; null where the page itself shows it. */
  done?: string | null
  /** Empties the form when it has been saved. */
  resets?: boolean
  /** Shown but not to be changed. */
  readOnly?: boolean
  /** For a form that is the whole page: one wide button. */
  large?: boolean
  /** False while there is nothing to save. */
  ready?: boolean
  /** Beside the button. */
  extra?: ReactNode
  children: ReactNode
  onSubmit: (values: Values) => Promise<unknown>
}

/** A form that stands on the page and saves in place. What was typed outlives a refusal, which is shown above the button. */
export function SavedForm<Values extends object>(props: Props<Values>) {
  const {
    initial,
    submit = '保存',
    done = '已保存',
    resets,
    readOnly = false,
    large = false,
    ready = true,
    extra,
    children,
    onSubmit,
  } = props
  const { message } = App.useApp()
  const [own] = Form.useForm<Values>()
  const form = props.form ?? own
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [changed, setChanged] = useState(false)
  useUnsent(() => changed && !busy)

  const send = async (values: Values) => {
    setBusy(true)
    setError(null)
    try {
      await onSubmit(values)
      setChanged(false)
      if (done) void message.success(done)
      if (resets) form.resetFields()
    } catch (refused) {
      setError(refused)
      markFields(form, refused)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={initial}
      disabled={readOnly}
      onValuesChange={() => setChanged(true)}
      onFinish={(values) => void send(values)}
      scrollToFirstError={{ focus: true }}
      requiredMark={(label, { required }) => (
        <>
          {label}
          {!required && !readOnly && <span className="yg-optional">（选填）</span>}
        </>
      )}
    >
      {children}
      <RefusalNotice error={error} />
      {!readOnly && (
        <div className="yg-row">
          <Button
            type="primary"
            htmlType="submit"
            size={large ? 'large' : 'middle'}
            block={large}
            loading={busy}
            disabled={!ready}
          >
            {submit}
          </Button>
          {extra}
        </div>
      )}
    </Form>
  )
}
