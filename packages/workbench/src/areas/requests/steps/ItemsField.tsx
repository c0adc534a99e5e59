import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'

/** What is asked, one text an item; shown while the field `when` is true. */
export function ItemsField({ when }: { when: string }) {
  const shown = Form.useWatch(when)
  if (shown !== true) return null
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, at) => (
            <div key={key} className="yg-item-row">
              <Form.Item
                name={name}
                label={`补正后的申请内容（第 ${at + 1} 项）`}
                rules={[{ required: true, whitespace: true, message: '请填写所需政府信息的内容' }]}
              >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={5000} />
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
            <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => add('')}>
              再加一项
            </Button>
          )}
        </>
      )}
    </Form.List>
  )
}
