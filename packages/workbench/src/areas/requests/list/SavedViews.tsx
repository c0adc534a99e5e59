import { MoreOutlined, StarOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { View } from '@yangguang/contract'
import { App, Button, Dropdown, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ApiRefusal, api } from '../../../api.ts'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import type { ListState } from './state.ts'

const key = ['views']

/** Views everybody has. */
const standing = [
  { name: '全部', query: '' },
  { name: '办理中', query: 'open=true&sort=dueOn&direction=asc' },
  { name: '我承办的', query: 'assignedTo=me&open=true&sort=dueOn&direction=asc' },
  { name: '临近到期', query: 'light=amber&sort=dueOn&direction=asc' },
  { name: '已超期', query: 'light=red&sort=dueOn&direction=asc' },
]

const same = (a: string, b: string) => {
  const sorted = (text: string) =>
    [...new URLSearchParams(text)]
      .map((pair) => pair.join('='))
      .sort()
      .join('&')
  return sorted(a) === sorted(b)
}

/** The row of views above the list: those everybody has, those the person saved, and saving the present one. */
export function SavedViews({ state }: { state: ListState }) {
  const views = useQuery({ queryKey: key, queryFn: () => api.get<{ items: View[] }>('/api/views') })
  const [naming, setNaming] = useState<Partial<View> | null>(null)
  const mine = views.data?.items ?? []
  const current = mine.find((view) => same(view.query, state.query))
  const known = current !== undefined || standing.some((view) => same(view.query, state.query))
  return (
    <nav className="yg-views" aria-label="视图">
      {[...standing, ...mine].map((view) => (
        <Link
          key={`${view.name}${view.query}`}
          to={{ search: view.query }}
          aria-current={same(view.query, state.query) ? 'page' : undefined}
        >
          {view.name}
        </Link>
      ))}
      {current && <ViewMenu view={current} onRename={() => setNaming(current)} onGone={() => state.replace('')} />}
      {!known && (
        <Button type="link" icon={<StarOutlined aria-hidden />} onClick={() => setNaming({ query: state.query })}>
          保存为视图
        </Button>
      )}
      {naming && <NameView view={naming} onDone={() => setNaming(null)} />}
    </nav>
  )
}

function ViewMenu({ view, onRename, onGone }: { view: View; onRename: () => void; onGone: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/views/${view.id}`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key })
      onGone()
    },
    onError: (error) => void message.error(error instanceof ApiRefusal ? error.view.because : '没有删除成功'),
  })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'rename', label: '改名', onClick: onRename },
          { key: 'delete', label: '删除这个视图', danger: true, onClick: () => remove.mutate() },
        ],
      }}
    >
      <Button type="text" size="small" icon={<MoreOutlined aria-hidden />} aria-label={`视图“${view.name}”的操作`} />
    </Dropdown>
  )
}

function NameView({ view, onDone }: { view: Partial<View>; onDone: () => void }) {
  const client = useQueryClient()
  const [form] = Form.useForm<{ name: string }>()
  const save = useMutation({
    mutationFn: ({ name }: { name: string }) => {
      const body = { name, query: view.query ?? '' }
      return view.id ? api.put(`/api/views/${view.id}`, body) : api.post('/api/views', body)
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key })
      onDone()
    },
  })
  return (
    <Modal
      open
      title={view.id ? '视图改名' : '保存为视图'}
      okText="保存"
      width={400}
      onCancel={onDone}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
    >
      <RefusalNotice error={save.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: view.name }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item
          name="name"
          label="视图名称"
          extra="保存的是现在的搜索、筛选和排序，只有您自己看得到。"
          rules={[{ required: true, whitespace: true, message: '请填写视图名称' }]}
        >
          <Input maxLength={40} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
