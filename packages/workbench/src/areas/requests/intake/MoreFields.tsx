import { identityKinds } from '@yangguang/contract'
import { Checkbox, Form, Input, Select } from 'antd'
import { useTopics } from '../../../parts/reference.ts'
import { Section } from '../../../parts/Section.tsx'
import { Text } from './Text.tsx'

/** What most applications do not have: other ways to reach the applicant, an agent, joint applicants, a need for help; and the office's own topic and note. */
export function MoreFields() {
  const topics = useTopics()
  const agent = Form.useWatch('agentName')
  const delivery = Form.useWatch('delivery')
  const natural = (Form.useWatch('applicantKind') ?? 'naturalPerson') === 'naturalPerson'
  return (
    <Section title="其他（选填）">
      <div className="yg-fields">
        <Text name="postcode" label="邮政编码" max={10} numeric />
        {delivery !== '电子邮件' && <Text name="email" label="电子邮箱" max={100} />}
        {delivery !== '传真' && <Text name="fax" label="传真" max={30} numeric />}
        {natural && <Text name="employer" label="工作单位" max={100} />}
        <Form.Item name="agentName" label="代理人姓名">
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        {agent && (
          <>
            <Form.Item name="agentIdentityKind" label="代理人证件类型">
              <Select options={identityKinds.map((value) => ({ value, label: value }))} />
            </Form.Item>
            <Form.Item
              name="agentIdentityNumber"
              label="代理人证件号码"
              rules={[{ required: true, whitespace: true, message: '请填写代理人证件号码' }]}
            >
              <Input maxLength={40} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="agentPhone"
              label="代理人联系电话"
              rules={[{ required: true, whitespace: true, message: '请填写代理人联系电话' }]}
            >
              <Input maxLength={30} autoComplete="off" inputMode="tel" />
            </Form.Item>
          </>
        )}
        <Form.Item name="jointNames" label="共同申请人（用顿号分开）">
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
        <Form.Item name="help" label="申请人需要的协助">
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="topicId" label="专题">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="未归专题"
            options={topics.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        </Form.Item>
        <Form.Item name="note" label="备注" className="yg-field-wide">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
      </div>
      <Form.Item name="asGiven" valuePropName="checked">
        <Checkbox>按原件登记：申请书上的号码、地址有误或者不全的，照原样登记，不核对</Checkbox>
      </Form.Item>
    </Section>
  )
}
