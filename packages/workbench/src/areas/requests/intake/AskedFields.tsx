import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { carriers, deliveryMethods } from '@yangguang/contract'
import { Button, Form, Input, Radio } from 'antd'
import { Section } from '../../../parts/Section.tsx'
import { Text } from './Text.tsx'

/** 所需政府信息, item by item, and how the answer is to be had. */
export function AskedFields() {
  const delivery = Form.useWatch('delivery')
  return (
    <Section title="所需政府信息">
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, at) => (
              <div key={key} className="yg-asked">
                <Form.Item
                  name={[name, 'text']}
                  label={fields.length > 1 ? `第 ${at + 1} 项` : '名称、文号或者便于查询的其他特征性描述'}
                  rules={[{ required: true, whitespace: true, message: '请填写所需政府信息的内容' }]}
                >
                  <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={5000} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button
                    type="text"
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={`删除第 ${at + 1} 项`}
                    onClick={() => remove(name)}
                  />
                )}
              </div>
            ))}
            {fields.length < 20 && (
              <Button
                type="dashed"
                size="small"
                icon={<PlusOutlined aria-hidden />}
                style={{ marginBottom: 14 }}
                onClick={() => add({ text: '' })}
              >
                再加一项
              </Button>
            )}
          </>
        )}
      </Form.List>
      <div className="yg-fields">
        <Form.Item name="delivery" label="获取信息的方式" className="yg-field-wide" rules={[{ required: true }]}>
          <Radio.Group options={deliveryMethods.map((value) => ({ value, label: value }))} />
        </Form.Item>
        {delivery === '电子邮件' && <Text name="email" label="电子邮箱" max={100} />}
        {delivery === '传真' && <Text name="fax" label="传真" max={30} numeric />}
        <Form.Item name="carrier" label="载体" rules={[{ required: true }]}>
          <Radio.Group options={carriers.map((value) => ({ value, label: value }))} />
        </Form.Item>
      </div>
    </Section>
  )
}
