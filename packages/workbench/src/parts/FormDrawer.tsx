import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Form, type FormInstance, Grid } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ApiRefusal } from '../api.ts'
import { RefusalNotice } from '../shell/RefusalNotice.tsx'
import './form.css'
import { markFields } from './mark-fields.ts'
import { useUnsent } from './unsent.ts'
import { useAskBeforeClosing } from './useAskBeforeClosing.ts'
import { useReturnFocus } from './useReturnFocus.ts'

interface Props<Values extends object> {
  title: ReactNode
  /** What the step does and on what basis, before the fields. */
  intro?: ReactNode
  submit: string
  danger?: boolean
  width?: number
  initial?: Partial<Values>
  form?: FormInstance<Values>
  children: ReactNode
  onSubmit: (values: Values) => Promise<unknown>
  onClose: () => void
  /** Query keys to read anew when somebody else has changed the record since. */
  staleKeys?: readonly (readonly unknown[])[]
}

/**
 * A form at the right of the page, which stays readable beside it. What was typed outlives a refusal, also the one that
 * somebody else has acted in between: the page is then read anew and the form can be sent again. Ctrl+Enter sends.
 */
export function FormDrawer<Values extends object>(props: Props<Values>) {
  const { title, intro, submit, danger = false, width = 520, initial, children, onSubmit, onClose, staleKeys } = props
  const client = useQueryClient()
  const ask = useAskBeforeClosing()
  const wide = Grid.useBreakpoint().md ?? true
  const [own] = Form.useForm<Values>()
  const form = props.form ?? own
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const notice = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const stale = error instanceof ApiRefusal && error.view.refused === 'stale'

  useReturnFocus()
  useEffect(() => {
    if (error) notice.current?.scrollIntoView({ block: 'nearest' })
  }, [error])

  const send = async (values: Values) => {
    setBusy(true)
    setError(null)
    try {
      await onSubmit(values)
      onClose()
    } catch (refused) {
      setError(refused)
      markFields(form, refused)
      if (refused instanceof ApiRefusal && refused.view.refused === 'stale')
        for (const queryKey of staleKeys ?? []) void client.invalidateQueries({ queryKey })
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    const sendByKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !busy) form.submit()
    }
    // On the whole page: the keyboard may still stand on the button that opened the form.
    document.addEventListener('keydown', sendByKey)
    return () => document.removeEventListener('keydown', sendByKey)
  }, [form, busy])

  // While it is being sent, the step itself may lead to another page.
  useUnsent(() => !busy && form.isFieldsTouched())
  const leave = () => ask(form.isFieldsTouched(), onClose)
  return (
    <Drawer
      open
      title={title}
      size={wide ? width : '100%'}
      mask={!wide}
      onClose={leave}
      afterOpenChange={(open) => open && focusFirst(body.current)}
      footer={
        <div className="yg-row">
          <Button type="primary" danger={danger} loading={busy} onClick={() => form.submit()}>
            {submit}
          </Button>
          <Button onClick={leave}>取消</Button>
          {wide && <span className="yg-faint yg-small yg-push">Ctrl+Enter 提交</span>}
        </div>
      }
    >
      <div ref={body}>
        {intro && <div className="yg-intro">{intro}</div>}
        <div ref={notice}>
          <RefusalNotice error={error}>
            {stale && <div>页面已经更新到最新情况，您填写的内容仍在下面，核对后可以再次提交。</div>}
          </RefusalNotice>
        </div>
        <Form<Values>
          form={form}
          layout="vertical"
          initialValues={initial}
          onFinish={(values) => void send(values)}
          scrollToFirstError={{ focus: true }}
          requiredMark={(label, { required }) => (
            <>
              {label}
              {!required && <span className="yg-optional">（选填）</span>}
            </>
          )}
        >
          {children}
        </Form>
      </div>
    </Drawer>
  )
}

/** The keyboard begins at the first field, unless a field has asked for it already; where there is none, at the button that sends. */
function focusFirst(body: HTMLElement | null) {
  if (!body || body.contains(document.activeElement)) return
  const first = body.querySelector<HTMLInputElement | HTMLTextAreaElement>('input:not([type=file]), textarea')
  // Of a group of radios the chosen one is where the keyboard stands.
  const chosen = first?.type === 'radio' && body.querySelector<HTMLElement>(`input[name="${first.name}"]:checked`)
  const button = body.closest('.ant-drawer')?.querySelector<HTMLElement>('.ant-drawer-footer button')
  ;(chosen || first || button)?.focus()
}
