import { useQueryClient } from '@tanstack/react-query'
import type { StaffView } from '@yangguang/contract'
import { Form, Input } from 'antd'
import { api } from '../../../api.ts'
import { SavedForm } from '../../../parts/SavedForm.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useUnits } from '../agencies/queries.ts'
import { UnitField } from './NewPerson.tsx'
import { peopleKey, personKey } from './queries.ts'

type Editing = Pick<StaffView, 'name' | 'unitId'>

/** Name and unit; the login stays, because the audit knows the person by it. */
export function EditPerson({ person }: { person: StaffView }) {
  const client = useQueryClient()
  const units = useUnits(person.agencyId)
  return (
    <Section title="姓名和科室">
      <SavedForm<Editing>
        initial={{ name: person.name, unitId: person.unitId }}
        onSubmit={async (values) => {
          const saved = await api.put<StaffView>(`/api/admin/staff/${person.id}`, {
            ...values,
            unitId: values.unitId ?? null,
          })
          client.setQueryData(personKey(person.id), saved)
          await client.invalidateQueries({ queryKey: peopleKey })
        }}
      >
        <div className="yg-form-grid">
          <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
            <Input maxLength={30} autoComplete="off" />
          </Form.Item>
          <UnitField units={units.data ?? []} />
        </div>
      </SavedForm>
    </Section>
  )
}
