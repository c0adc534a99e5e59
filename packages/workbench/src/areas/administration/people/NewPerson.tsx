import { useQueryClient } from '@tanstack/react-query'
import type { CreateStaff, InitialPassword } from '@yangguang/contract'
import { Form, Input, Select } from 'antd'
import { api } from '../../../api.ts'
import { FormDrawer } from '../../../parts/FormDrawer.tsx'
import { useAgencyRows, useUnits } from '../agencies/queries.ts'

interface Props {
  agencyId: string
  onMade: (account: InitialPassword) => void
  onClose: () => void
}

/** 新建账号: without any role; the initial password is shown once. */
export function NewPerson({ agencyId, onMade, onClose }: Props) {
  const [form] = Form.useForm<CreateStaff>()
  const client = useQueryClient()
  const agencies = useAgencyRows()
  const chosen = Form.useWatch('agencyId', form) ?? agencyId
  const units = useUnits(chosen)
  return (
    <FormDrawer<CreateStaff>
      title="新建账号"
      submit="建立账号"
      form={form}
      initial={{ agencyId, unitId: null }}
      intro="新账号没有任何岗位，须由安全管理员授予后才能办理业务。初始口令只显示一次，本人首次登录必须修改。"
      onSubmit={async (values) => {
        const account = await api.post<InitialPassword>('/api/admin/staff', {
          ...values,
          unitId: values.unitId ?? null,
        })
        await client.invalidateQueries({ queryKey: ['admin'] })
        onMade(account)
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
        <Input maxLength={30} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="login"
        label="登录名"
        extra="小写字母开头，3 至 40 个小写字母、数字、点、下划线或连字符；建立后不能改。"
        rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{2,39}$/, message: '请按下面的要求填写登录名' }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="agencyId" label="机构" rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          onChange={() => form.setFieldValue('unitId', null)}
          options={(agencies.data ?? [])
            .filter(({ active }) => active)
            .map(({ id, name, depth }) => ({ value: id, label: `${'　'.repeat(depth)}${name}` }))}
        />
      </Form.Item>
      <UnitField units={units.data ?? []} />
    </FormDrawer>
  )
}

export function UnitField({ units }: { units: readonly { id: string; name: string; active: boolean }[] }) {
  return (
    <Form.Item name="unitId" label="科室">
      <Select
        allowClear
        placeholder="不属于科室"
        options={units.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  )
}
