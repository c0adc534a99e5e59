import { applicantKindNames, identityKinds } from '@yangguang/contract'
import { Form, Radio, Select } from 'antd'
import { Section } from '../../../parts/Section.tsx'
import { Text } from './Text.tsx'

const kinds = Object.entries(applicantKindNames).map(([value, label]) => ({ value, label }))

/** Who asks: a person, or one of the five kinds of organisation. */
export function ApplicantFields() {
  const natural = (Form.useWatch('applicantKind') ?? 'naturalPerson') === 'naturalPerson'
  return (
    <Section title="申请人">
      <Form.Item name="applicantKind" label="申请人类别" rules={[{ required: true }]}>
        <Radio.Group options={kinds} optionType="button" buttonStyle="solid" className="yg-buttons" />
      </Form.Item>
      <div className="yg-fields">
        {natural ? <Person /> : <Organisation />}
        <Text name="phone" label={natural ? '联系电话' : '联系人电话'} required max={30} numeric />
        <Text name="address" label="联系地址" max={200} wide />
      </div>
    </Section>
  )
}

function Person() {
  return (
    <>
      <Text name="name" label="姓名" required max={50} focus />
      <Form.Item name="identityKind" label="证件类型">
        <Select options={identityKinds.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Text name="identityNumber" label="证件号码" required max={40} />
    </>
  )
}

function Organisation() {
  return (
    <>
      <Text name="name" label="名称" required max={100} wide focus />
      <Text name="creditCode" label="统一社会信用代码" required max={30} />
      <Text name="legalRepresentative" label="法定代表人" required max={50} />
      <Text name="contact" label="联系人" required max={50} />
    </>
  )
}
