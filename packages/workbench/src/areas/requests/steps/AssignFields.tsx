import { caseRoles, roleNames } from '@yangguang/contract'
import { Form, Select } from 'antd'
import { useColleagues } from '../../../parts/reference.ts'

/** The unit and the person a case is handed to; a person alone brings their unit along. */
export function AssignFields() {
  const { data, isPending } = useColleagues()
  const form = Form.useFormInstance()
  const unitId: string | undefined = Form.useWatch('unitId', form)
  const people = (data?.staff ?? []).filter((one) => one.roles.some((role) => caseRoles.includes(role)))
  // Those of the chosen unit first; a case may go to somebody else all the same.
  const ordered = unitId
    ? [...people].sort((a, b) => Number(b.unitId === unitId) - Number(a.unitId === unitId))
    : people
  const unitName = new Map(data?.units.map(({ id, name }) => [id, name]))
  return (
    <>
      <Form.Item name="unitId" label="承办科室" extra="两项都不选，收回分派。">
        <Select
          allowClear
          loading={isPending}
          placeholder="选择科室"
          showSearch={{ optionFilterProp: 'label' }}
          options={data?.units.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        />
      </Form.Item>
      <Form.Item name="staffId" label="承办人">
        <Select
          allowClear
          loading={isPending}
          placeholder="选择承办人"
          showSearch={{ optionFilterProp: 'label' }}
          options={ordered.map((one) => ({
            value: one.id,
            label: `${one.name}（${[one.unitId && unitName.get(one.unitId), ...one.roles.map((role) => roleNames[role])].filter(Boolean).join('，')}）`,
          }))}
        />
      </Form.Item>
    </>
  )
}
