import { DeleteOutlined } from '@ant-design/icons'
import { type CaseView, type LetterView, type ReleaseFile, serviceMethodNames } from '@yangguang/contract'
import type { ServiceMethod } from '@yangguang/statute'
import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { FileDrop } from '../../../parts/FileDrop.tsx'
import { PlainDateInput } from '../../../parts/PlainDateInput.tsx'
import { dayRule } from '../../../parts/typed-day.ts'
import { useUnsent } from '../../../parts/unsent.ts'
import { useMe } from '../../../shell/me.ts'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { useLetterActs } from './useLetters.ts'

interface Values {
  method: ServiceMethod
  on: string
  evidence: string
  receivedOn?: string | null
}

const hints: Record<ServiceMethod, { on: string; evidence: string }> = {
  direct: { on: '签收日期', evidence: '签收人，例如：本人在送达回证上签收' },
  entrusted: { on: '签收日期', evidence: '受托机关和签收人' },
  mail: { on: '交邮日期', evidence: '邮件号，例如：EMS 1098765432109' },
  electronic: { on: '到达系统的日期', evidence: '送达的电子邮箱或者系统' },
}

const methods = Object.entries(serviceMethodNames).map(([value, label]) => ({ value, label }))

/** 登记送达: the day that stops the clock, how, and the evidence. */
export function Serve({ view, letter }: { view: CaseView; letter: LetterView }) {
  const { today } = useMe()
  const { message } = App.useApp()
  const acts = useLetterActs(view.id, letter.id)
  const [form] = Form.useForm<Values>()
  const method = Form.useWatch('method', form) ?? 'mail'
  const [file, setFile] = useState<ReleaseFile | null>(null)
  const [busy, setBusy] = useState(false)
  useUnsent(() => !busy && form.isFieldsTouched())
  const [error, setError] = useState<unknown>(null)

  const attempt = async (act: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    try {
      await act()
    } catch (refused) {
      setError(refused)
    } finally {
      setBusy(false)
    }
  }
  const upload = (files: File[]) =>
    attempt(async () => {
      const body = new FormData()
      body.append('file', files[0]!)
      const stored = await api.post<ReleaseFile[]>(`/api/requests/${view.id}/letter-files?purpose=evidence`, body)
      setFile(stored.at(-1) ?? null)
    })
  const serve = ({ receivedOn, ...values }: Values) =>
    attempt(async () => {
      await acts.serve({
        version: view.version,
        ...values,
        ...(receivedOn ? { receivedOn } : {}),
        ...(file ? { fileId: file.id } : {}),
      })
      void message.success('已登记送达')
    })

  if (letter.may.serve) return <RefusedServing because={letter.may.serve.because} cites={letter.may.serve.cites} />
  return (
    <section className="yg-letter-act" aria-label="登记送达">
      <h3>登记送达</h3>
      <RefusalNotice error={error} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ method: 'mail', on: today }}
        onFinish={(values) => void serve(values)}
      >
        <Form.Item name="method" label="送达方式">
          <Select options={methods} />
        </Form.Item>
        <Form.Item
          name="on"
          label={hints[method].on}
          rules={[{ required: true, message: '请填写日期' }, dayRule({ max: today })]}
        >
          <PlainDateInput asTyped max={today} allowClear={false} />
        </Form.Item>
        <Form.Item
          name="evidence"
          label="送达凭证"
          rules={[{ required: true, whitespace: true, message: '请填写送达凭证' }]}
        >
          <Input maxLength={500} placeholder={hints[method].evidence} />
        </Form.Item>
        {method === 'mail' && (
          <Form.Item
            name="receivedOn"
            label="邮件送到的日期（选填）"
            extra="收件人的补正、缴费、提出意见的期限从这天起算；不填的按交邮之日起算，收件人实际可用的时间会短些。"
            rules={[dayRule({ max: today })]}
          >
            <PlainDateInput asTyped max={today} />
          </Form.Item>
        )}
        <Form.Item label="凭证扫描件（选填）">
          {file ? (
            <div className="yg-row">
              {file.name}
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label="不用这个文件"
                onClick={() => setFile(null)}
              />
            </div>
          ) : (
            <FileDrop label="选择或拖入" multiple={false} busy={busy} onFiles={(files) => void upload(files)} />
          )}
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          登记送达
        </Button>
      </Form>
    </section>
  )
}

function RefusedServing({ because, cites }: { because: string; cites: string }) {
  return (
    <p className="yg-faint">
      现在不能登记送达：{because}
      {cites && `（${cites}）`}
    </p>
  )
}
