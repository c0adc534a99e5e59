import { useMutation } from '@tanstack/react-query'
import type { ReportView } from '@yangguang/contract'
import { App, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { ApiRefusal } from '../../api.ts'
import { FormDrawer } from '../../parts/FormDrawer.tsx'
import { RefusalNotice } from '../../shell/RefusalNotice.tsx'
import type { Writer } from './use-report.ts'

/** 定稿, 发布, 更正: what the signed-in person may do with the whole report now. */
export function Steps({ view, writer }: { view: ReportView; writer: Writer }) {
  const { may, published } = view
  return (
    <>
      {published && (
        <a href={published.path} target="_blank" rel="noreferrer">
          公开页面
        </a>
      )}
      {may.finalise && <Finalise view={view} writer={writer} />}
      {may.publish && <Publish view={view} writer={writer} />}
      {may.revise && <Revise view={view} writer={writer} />}
    </>
  )
}

interface Props {
  view: ReportView
  writer: Writer
}

/**
 * Asks once more; the refusal, with every finding that stops it, stays in the dialog. What somebody holds for no error is no hindrance
 * once they have said why.
 */
function Finalise({ view, writer }: Props) {
  const [open, setOpen] = useState(false)
  const [despite, setDespite] = useState('')
  const { message } = App.useApp()
  const finalise = useMutation({
    mutationFn: () => writer.send('post', 'finalise', { despite }),
    onSuccess: () => {
      setOpen(false)
      void message.success('报告已定稿')
    },
  })
  const refused = finalise.error instanceof ApiRefusal && finalise.error.view.refused === 'findings'
  const unwritten = view.findings.some(({ rule, severity }) => rule === 'untouched' && severity === 'error')
  const stopped = view.blocking > 0 || refused
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        定稿
      </Button>
      <Modal
        open={open}
        title={`${view.year}年年度报告定稿？`}
        okText={despite.trim() === '' ? '定稿' : '仍然定稿'}
        confirmLoading={finalise.isPending}
        onOk={() => finalise.mutate()}
        onCancel={() => {
          setOpen(false)
          finalise.reset()
        }}
      >
        <p>定稿前系统重新汇总、检查一遍。定稿后数据和文字固定下来，要改须发起更正。</p>
        {view.blocking > 0 && !finalise.error && (
          <p className="yg-wrong">检查发现 {view.blocking} 处错误，请先改正，见报告旁的“检查”。</p>
        )}
        <RefusalNotice error={finalise.error} />
        {stopped && !unwritten && (
          <Form layout="vertical" component="div">
            <Form.Item
              label="逐处核对后确需保留的，写明理由"
              htmlFor="finalise-despite"
              extra="理由随报告保存，记入审计日志，不对外公布。"
            >
              <Input.TextArea
                id="finalise-despite"
                rows={3}
                maxLength={500}
                value={despite}
                onChange={({ target }) => setDespite(target.value)}
              />
            </Form.Item>
          </Form>
        )}
      </Modal>
    </>
  )
}

function Publish({ view, writer }: Props) {
  const [open, setOpen] = useState(false)
  const { message } = App.useApp()
  const publish = useMutation({
    mutationFn: () => writer.send('post', 'publish', {}),
    onSuccess: () => {
      setOpen(false)
      void message.success('报告已发布')
    },
  })
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        发布
      </Button>
      <Modal
        open={open}
        title={`发布${view.year}年年度报告？`}
        okText="发布"
        confirmLoading={publish.isPending}
        onOk={() => publish.mutate()}
        onCancel={() => {
          setOpen(false)
          publish.reset()
        }}
      >
        <p>
          发布后公众即可在公开平台查看网页，下载 Word、PDF、Excel 和数据文件。
          {view.published && '公众现在看到的一版由本版取代，并列出更正之处。'}
        </p>
        <RefusalNotice error={publish.error} />
      </Modal>
    </>
  )
}

function Revise({ view, writer }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>更正</Button>
      {open && (
        <FormDrawer<{ note: string }>
          title={`更正${view.year}年年度报告`}
          submit="开始更正"
          intro={
            view.status === 'published'
              ? '另起一版重新汇总、修改、定稿、发布。新版发布前，公众看到的仍是现在这一版。'
              : '另起一版重新汇总、修改、定稿；尚未发布的这一版不再使用。'
          }
          onSubmit={({ note }) => writer.send('post', 'revise', { note })}
          onClose={() => setOpen(false)}
        >
          <Form.Item
            name="note"
            label="更正说明"
            extra="写明更正什么、为什么，随新版一并公布。"
            rules={[{ required: true, whitespace: true, message: '请填写更正说明' }]}
          >
            <Input.TextArea rows={4} maxLength={500} showCount autoFocus />
          </Form.Item>
        </FormDrawer>
      )}
    </>
  )
}
