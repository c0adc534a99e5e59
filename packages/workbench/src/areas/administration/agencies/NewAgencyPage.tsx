import { useQueryClient } from '@tanstack/react-query'
import type { AgencyRow, AgencyView, CreateAgency } from '@yangguang/contract'
import { Form, Input } from 'antd'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { SavedForm } from '../../../parts/SavedForm.tsx'
import { Section } from '../../../parts/Section.tsx'
import { AgencyFields, emptyAgency } from './AgencyFields.tsx'
import { useAgency } from './queries.ts'
import '../administration.css'

/** 新建下级机构, under the body named in the address. */
export function NewAgencyPage() {
  const under = useSearchParams()[0].get('under')
  // Which body it goes under is said in the list.
  return under ? <Under id={under} /> : <Navigate to="/admin/agencies" replace />
}

function Under({ id }: { id: string }) {
  const parent = useAgency(id)
  return (
    <div className="yg-page">
      <PageTitle title="新建下级机构" />
      <Answer of={parent}>{(agency) => <Making parent={agency} />}</Answer>
    </div>
  )
}

function Making({ parent }: { parent: Pick<AgencyRow, 'id' | 'name'> & Pick<AgencyView, 'reviewOrgan'> }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const make = async (values: Omit<CreateAgency, 'parentId'>) => {
    const made = await api.post<AgencyView>('/api/admin/agencies', { ...values, parentId: parent.id })
    await client.invalidateQueries({ queryKey: ['admin'] })
    await client.invalidateQueries({ queryKey: ['agencies'] })
    navigate(`/admin/agencies/${made.id}`)
  }
  return (
    <Section title={`设在“${parent.name}”下`}>
      <SavedForm<Omit<CreateAgency, 'parentId'>>
        initial={emptyAgency as unknown as Partial<CreateAgency>}
        submit="新建机构"
        done="机构已建立"
        onSubmit={make}
      >
        <Form.Item
          name="slug"
          label="网址名"
          extra="公开平台上本机构页面的地址用这个名字，建立后不能改。小写字母开头，只用小写字母、数字和连字符。"
          rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,39}$/, message: '2 至 40 个小写字母、数字或者连字符' }]}
        >
          <Input maxLength={40} style={{ maxWidth: 320 }} autoComplete="off" autoFocus />
        </Form.Item>
        <AgencyFields />
      </SavedForm>
    </Section>
  )
}
